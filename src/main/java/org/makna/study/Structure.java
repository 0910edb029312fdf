package org.makna.study;

import java.util.Locale;

/** What of the structure of documents can be coded by its names. */
public enum Structure {
    /** Turns by who speaks. */
    SPEAKER,
    /** Answers by the question. */
    QUESTION,
    /** Sections by their heading, with all text below it. */
    HEADING;

    /** The field of a text query that finds it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
