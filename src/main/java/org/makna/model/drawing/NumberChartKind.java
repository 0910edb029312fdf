package org.makna.model.drawing;

import java.util.Locale;

/** How the numbers of groups are drawn. */
public enum NumberChartKind {
    /** A box with whiskers for each group. */
    BOXES,
    /** How many have how many, for each group. */
    HISTOGRAM;

    /** The word in keys of messages, such as {@code boxes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
