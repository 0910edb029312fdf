package org.makna.ui.document.view;

/**
 * How the text of documents is set.
 *
 * @param family     font
 * @param size       in pixels
 * @param lineHeight from one line to the next, as a multiple of the size
 * @param measure    longest line, in characters of average width
 */
public record TextStyle(String family, double size, double lineHeight, int measure) {

    /** What can be chosen. */
    public static final double SMALLEST = 10;
    public static final double LARGEST = 32;
    public static final double TIGHTEST = 1.2;
    public static final double LOOSEST = 2.4;
    public static final int NARROWEST = 40;
    public static final int WIDEST = 140;

    /** What holds until the reader chooses. */
    public static final TextStyle DEFAULT = new TextStyle("Noto Serif", 15, 1.7, 75);

    public TextStyle {
        size = Math.clamp(size, SMALLEST, LARGEST);
        lineHeight = Math.clamp(lineHeight, TIGHTEST, LOOSEST);
        measure = Math.clamp(measure, NARROWEST, WIDEST);
    }

    public TextStyle withSize(double other) {
        return new TextStyle(family, other, lineHeight, measure);
    }
}
