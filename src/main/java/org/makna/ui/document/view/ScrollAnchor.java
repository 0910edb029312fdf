package org.makna.ui.document.view;

/**
 * A scroll position that survives other widths and fonts.
 *
 * @param offset the first offset of the uppermost block that is seen
 * @param y      how many pixels of that block lie above the upper edge
 */
public record ScrollAnchor(int offset, double y) {}
