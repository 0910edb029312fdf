package org.makna.model;

import java.util.Locale;

/** What the rows of a table of answers or posts are. */
public enum RowUse {
    /** A row is a case with its values and, if it has open answers, one document. */
    CASES,
    /** A row is a post: a document of its own, which belongs to the case of its account and has the other columns as attributes. */
    POSTS,
    /** A row is a post, and all posts of an account are one document with a section for each. */
    ACCOUNTS;

    /** The word of the survey map. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
