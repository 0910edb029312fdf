package org.makna.ui.shell;

import org.makna.ui.codebook.CodebookChoices;
import org.makna.ui.search.ListChoices;

/**
 * Where the window was, and which panels were open.
 *
 * @param x         left edge on the screen, or NaN to let the system choose
 * @param y         upper edge, or NaN
 * @param width     in pixels
 * @param height    in pixels
 * @param maximised whether it fills the screen
 * @param inspector whether the inspector is shown where there is room
 * @param drawer    whether the drawer is open
 * @param side      width of the left panel, in pixels
 * @param codebook  what the codebook counts, and its order
 * @param lists     how hits and segments are listed
 */
public record WindowState(double x, double y, double width, double height, boolean maximised, boolean inspector,
        boolean drawer, double side, CodebookChoices codebook, ListChoices lists) {

    /** What holds until a window has been closed once. */
    public static final WindowState DEFAULT = new WindowState(Double.NaN, Double.NaN, 1280, 860, false, true, false,
            262, CodebookChoices.DEFAULT, ListChoices.DEFAULT);
}
