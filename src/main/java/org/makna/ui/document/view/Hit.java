package org.makna.ui.document.view;

/**
 * A place for the caret.
 *
 * @param offset   in the canonical text
 * @param trailing whether, where a line is wrapped, the end of the line is meant and not the beginning of the next
 */
record Hit(int offset, boolean trailing) {}
