package org.makna.study;

/**
 * How much text is shown around a hit.
 *
 * @param reach      most characters on each side, UTF-16; whole characters are never cut
 * @param paragraphs how many paragraphs before and after that of the hit may be reached into; 0 stays in its own
 */
public record HitContext(int reach, int paragraphs) {

    /** What a line of a terminal holds. */
    public static final HitContext LINE = new HitContext(80, 0);

    public HitContext {
        if (reach < 0 || paragraphs < 0) {
            throw new IllegalArgumentException("Less than nothing: " + reach + ", " + paragraphs);
        }
    }
}
