package org.makna.model;

import java.util.Locale;

/** What a column of a survey is to the study. */
public enum ColumnRole {
    /** Names the case of the row. */
    ID,
    /** Names the document of the row, where that is not to have the name of the case. */
    NAME,
    /** Names the folder of the row's document. */
    FOLDER,
    /** A closed question: its values become values of an attribute. */
    ATTRIBUTE,
    /** A closed question with several answers in one cell: every option becomes an attribute that is true or false. */
    MULTIPLE,
    /** An open question: its answers become text. */
    OPEN,
    /** Left out. */
    IGNORE;

    /** The word of the survey map. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether at most one column can be this. */
    public boolean isSingle() {
        return this == ID || this == NAME || this == FOLDER;
    }
}
