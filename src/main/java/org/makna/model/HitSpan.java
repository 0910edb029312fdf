package org.makna.model;

/**
 * What is coded around a hit.
 *
 * @param unit  the unit of the text that holds it; {@link TextUnit#MATCH} for the hit itself
 * @param words how many words before it and after it as well, 0 to {@value #MOST_WORDS}; only with the hit itself
 */
public record HitSpan(TextUnit unit, int words) {

    /** More words than this are better coded as paragraphs or turns. */
    public static final int MOST_WORDS = 1000;

    public HitSpan {
        if (words < 0 || words > MOST_WORDS || words > 0 && unit != TextUnit.MATCH) {
            throw new IllegalArgumentException(words + " words around " + unit);
        }
    }

    /** The unit that holds the hit. */
    public static HitSpan of(TextUnit unit) {
        return new HitSpan(unit, 0);
    }

    /** The hit with so many words before it and after it. */
    public static HitSpan around(int words) {
        return new HitSpan(TextUnit.MATCH, words);
    }
}
