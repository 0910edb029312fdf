package org.makna.model;

import java.util.Locale;

/** What a column of a survey is to the study. */
public enum ColumnRole {
    /** Names the case of the row. */
    ID,
    /** A closed question: its values become values of an attribute. */
    ATTRIBUTE,
    /** An open question: its answers become text. */
    OPEN,
    /** Left out. */
    IGNORE;

    /** The word of the survey map. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
