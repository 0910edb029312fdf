package org.makna.model;

/** A unit of text: the scope of AND in a text query, or what is coded around a hit. */
public enum TextUnit {
    /** The matched words themselves. */
    MATCH,
    /** A sentence. */
    SENTENCE,
    /** A line of the canonical text, which never holds a line break. */
    PARAGRAPH,
    /** What one speaker says at a stretch; text between turns is a unit of its own. */
    TURN,
    /** From one heading or question to the next. */
    SECTION,
    /** The whole document. */
    DOCUMENT
}
