package org.makna.study;

/**
 * In which groups and in which order hits are listed.
 *
 * @param grouping what they are grouped by
 * @param ranked   whether the most relevant documents come first, rather than as the corpus lists them
 */
public record HitArrangement(Grouping grouping, boolean ranked) {

    /** In the order of the text, without groups. */
    public static final HitArrangement PLAIN = new HitArrangement(Grouping.NONE, false);

    /** What hits are grouped by. */
    public enum Grouping {
        NONE, DOCUMENT, CASE, SPEAKER
    }

    /** The same with another grouping. */
    public HitArrangement by(Grouping other) {
        return new HitArrangement(other, ranked);
    }

    /** The same in another order. */
    public HitArrangement ranked(boolean other) {
        return new HitArrangement(grouping, other);
    }
}
