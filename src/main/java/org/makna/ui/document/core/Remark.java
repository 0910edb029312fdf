package org.makna.ui.document.core;

import org.makna.model.TextRange;

/**
 * An annotation as the document view shows it.
 *
 * @param annotationId the annotation
 * @param range        what it is about
 * @param text         what it says
 * @param coder        who wrote it
 */
public record Remark(long annotationId, TextRange range, String text, SpanCoder coder) {

    /** What it says, and for another coder's annotation also their name. */
    public String description() {
        return coder.other() ? coder.name() + ": " + text : text;
    }
}
