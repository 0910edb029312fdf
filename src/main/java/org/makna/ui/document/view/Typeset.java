package org.makna.ui.document.view;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;

/**
 * How a range is set in the view, for something that is to look the same in its place.
 *
 * @param bounds  the lines of the range over the whole width of the column, in pixels of the view; may be out of sight
 * @param font    font of the words
 * @param spacing pixels between two lines, besides the height of the font
 */
public record Typeset(Bounds bounds, Font font, double spacing) {}
