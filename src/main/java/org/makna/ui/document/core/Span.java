package org.makna.ui.document.core;

import org.makna.model.TextRange;

/**
 * A coding as the document view shows it.
 *
 * @param codingId      the coding
 * @param range         what is coded
 * @param codeId        its code
 * @param label         name of the code
 * @param colour        colour of the code, {@code #rrggbb}
 * @param coderInitials initials of who coded
 * @param otherCoder    whether that is somebody else than who works here now
 */
public record Span(long codingId, TextRange range, long codeId, String label, String colour, String coderInitials,
        boolean otherCoder) {

    /** The same coding on another range. */
    public Span on(TextRange other) {
        return new Span(codingId, other, codeId, label, colour, coderInitials, otherCoder);
    }

    /** The code's name, and for another coder's coding also the initials. */
    public String caption() {
        return otherCoder && !coderInitials.isEmpty() ? label + " · " + coderInitials : label;
    }
}
