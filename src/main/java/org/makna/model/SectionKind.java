package org.makna.model;

/** What kind of structure a section is. */
public enum SectionKind {
    /** What one speaker says at a stretch; the label is the speaker's. */
    TURN,
    /** A heading with all text below it, up to the next heading of the same or a higher level. */
    HEADING,
    /** A survey question with its answer; the label is the question. */
    QUESTION,
    /** A page; the label is its number. */
    PAGE,
    /** From one time stamp to the next; the label is the stamp. */
    TIME
}
