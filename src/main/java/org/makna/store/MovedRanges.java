package org.makna.store;

import org.makna.model.TextRange;

/** Where the ranges of a text are in a corrected one. */
@FunctionalInterface
public interface MovedRanges {

    /** Where a range that was marked is, such as a segment or an annotation. */
    TextRange mark(TextRange range);

    /** Whether nothing is left of the words of a range that was marked. */
    default boolean losesMark(TextRange range) {
        return mark(range).isEmpty();
    }

    /** Where a section is, such as a turn. */
    default TextRange section(TextRange range) {
        return mark(range);
    }

    /** Where a range is that belongs to a case. */
    default TextRange casePart(TextRange range) {
        return section(range);
    }
}
