package org.makna.model.drawing;

/**
 * How words are set.
 *
 * @param size   height of the font in pixels
 * @param strong whether in its heavier cut
 */
public record Letters(double size, boolean strong) {

    /** The title of a drawing. */
    public static final Letters TITLE = new Letters(17, true);
    /** Names and numbers. */
    public static final Letters NORMAL = new Letters(13, false);
    /** Names that lead. */
    public static final Letters STRONG = new Letters(13, true);
    /** Captions, axes. */
    public static final Letters SMALL = new Letters(11.5, false);
}
