package org.makna.ui.document.view;

/**
 * A scroll position that survives other widths and fonts.
 *
 * @param offset the first offset of the uppermost block that is seen
 * @param share  how much of that block's height lies above the upper edge, from 0 to 1
 */
public record ScrollAnchor(int offset, double share) {}
