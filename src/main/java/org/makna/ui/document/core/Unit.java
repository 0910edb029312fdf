package org.makna.ui.document.core;

/** What the caret steps by and a selection grows by, from small to large. */
public enum Unit {
    /** What a reader sees as one character, such as an emoji with its joiners. */
    CHARACTER,
    /** A word; words joined by a hyphen are one. */
    WORD,
    /** A sentence, without the blanks around it. */
    SENTENCE,
    /** A line of the canonical text. */
    PARAGRAPH,
    /** What one speaker says at a stretch. */
    TURN,
    /** The whole text. */
    DOCUMENT
}
