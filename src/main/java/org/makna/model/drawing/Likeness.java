package org.makna.model.drawing;

import java.util.Locale;

/** By which index two rows are alike; each of the columns in which they count anything. */
public enum Likeness {
    /** Pearson's coefficient of correlation. */
    PEARSON,
    /** Jaccard's index. */
    JACCARD,
    /** The index of Sørensen and Dice. */
    SORENSEN;

    /** The word in keys of messages, such as {@code pearson}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
