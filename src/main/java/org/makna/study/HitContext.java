package org.makna.study;

import org.makna.model.TextUnit;

/**
 * How much text is shown around a hit or a segment.
 *
 * @param reach most characters on each side, UTF-16; whole characters are never cut
 * @param count how many sentences or turns before and after that of the hit are shown too; 0 stays in its own paragraph
 * @param unit  {@link TextUnit#SENTENCE} or {@link TextUnit#TURN}; in a document without turns a paragraph is one
 */
public record HitContext(int reach, int count, TextUnit unit) {

    /** Most sentences or turns on each side that lists and files offer. */
    public static final int MOST_UNITS = 5;
    /** Characters on each side that a sentence or turn may take. */
    private static final int UNIT_REACH = 700;

    /** What a line of a terminal holds. */
    public static final HitContext LINE = line(80);

    public HitContext {
        if (reach < 0 || count < 0) {
            throw new IllegalArgumentException("Less than nothing: " + reach + ", " + count);
        }
        if (unit != TextUnit.SENTENCE && unit != TextUnit.TURN) {
            throw new IllegalArgumentException("No unit of a context: " + unit);
        }
    }

    /** So many sentences or turns on each side, up to {@link #MOST_UNITS}; for 0 no more than a line. */
    public static HitContext units(int count, TextUnit unit) {
        return count == 0 ? LINE : new HitContext(UNIT_REACH * count, count, unit);
    }

    /** The paragraph of the hit, as far as it reaches. */
    public static HitContext line(int reach) {
        return new HitContext(reach, 0, TextUnit.SENTENCE);
    }
}
