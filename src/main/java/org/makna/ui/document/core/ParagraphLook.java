package org.makna.ui.document.core;

/** What a paragraph is, and so how it is set. */
public enum ParagraphLook {
    /** Words as they were said or written. */
    TEXT,
    /** The title of a section. */
    HEADING,
    /** The question to which the paragraphs below it answer. */
    QUESTION,
    /** A time stamp that stands by itself. */
    TIME;

    /** Whether it stands at the head of what follows. */
    public boolean isHead() {
        return this == HEADING || this == QUESTION;
    }
}
