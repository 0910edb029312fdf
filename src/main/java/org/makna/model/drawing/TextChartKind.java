package org.makna.model.drawing;

import java.util.Locale;

/** How the codings of one text are drawn. */
public enum TextChartKind {
    /** A lane for each code along the text. */
    CODE_LINE,
    /** The text as tiles in the colours of the codes. */
    PORTRAIT;

    /** The word in keys of messages, such as {@code code-line}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
