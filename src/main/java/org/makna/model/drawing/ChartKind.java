package org.makna.model.drawing;

import java.util.Locale;

/** How a table is drawn. */
public enum ChartKind {
    /** One bar for each row. */
    BARS,
    /** The cells of each row as bars beside each other. */
    GROUPED,
    /** The cells of each row, or where shares are of columns those of each column, one after the other. */
    STACKED,
    /** Rows as parts of the whole. */
    PIE,
    /** Every cell, the darker the more. */
    HEAT,
    /** How many documents or cases have how many. */
    HISTOGRAM,
    /** How the documents or cases of each row are spread. */
    BOXES,
    /** Rows through months or years. */
    TIMELINE,
    /** Codes that meet, tied by lines. */
    NETWORK,
    /** Rows that are alike, in a tree of clusters. */
    DENDROGRAM,
    /** Codes as tiles within the tiles of those above them. */
    TREEMAP,
    /** Codes as rings around those above them. */
    SUNBURST;

    /** The word in keys of messages, such as {@code heat}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
