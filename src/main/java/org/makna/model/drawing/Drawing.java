package org.makna.model.drawing;

import java.util.List;

/**
 * A picture that is drawn from numbers and says what they count.
 *
 * @param width   in pixels at a scale of 1
 * @param height  the same
 * @param title   what it shows
 * @param caption what was counted, in sentences; stands below the picture as well
 * @param shapes  what is painted, from back to front, title and caption included
 * @param marks   the parts that stand for something, in the order in which keys walk them
 */
public record Drawing(double width, double height, String title, String caption, List<Shape> shapes,
        List<Mark> marks) {

    public Drawing {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("No size: " + width + " × " + height);
        }
        shapes = List.copyOf(shapes);
        marks = List.copyOf(marks);
    }
}
