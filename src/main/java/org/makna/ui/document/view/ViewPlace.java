package org.makna.ui.document.view;

/**
 * Where a reader is in a document: what is selected and how far it is scrolled.
 *
 * @param from   UTF-16 offset where the selection began
 * @param caret  UTF-16 offset of its moving end; the same when nothing is selected
 * @param scroll what is seen uppermost
 */
public record ViewPlace(int from, int caret, ScrollAnchor scroll) {}
