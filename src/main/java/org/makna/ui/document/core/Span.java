package org.makna.ui.document.core;

import org.makna.model.TextRange;

/**
 * A coding as the document view shows it.
 *
 * @param codingId the coding
 * @param range    what is coded
 * @param codeId   its code
 * @param label    name of the code
 * @param colour   colour of the code, {@code #rrggbb}
 * @param coder    who coded
 */
public record Span(long codingId, TextRange range, long codeId, String label, String colour, SpanCoder coder) {

    /** Between the name of a code and the initials of who applied it. */
    public static final String BY = " · ";

    /** The same coding on another range. */
    public Span on(TextRange other) {
        return new Span(codingId, other, codeId, label, colour, coder);
    }

    /** The code's name, and for another coder's coding also the initials. */
    public String caption() {
        return coder.mark().isEmpty() ? label : label + BY + coder.mark();
    }

    /** The code's name, and for another coder's coding also their name. */
    public String description() {
        return coder.other() ? label + BY + coder.name() : label;
    }
}
