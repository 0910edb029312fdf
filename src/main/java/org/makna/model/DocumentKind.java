package org.makna.model;

import java.util.Arrays;
import java.util.Locale;

/** What a document is to the research. */
public enum DocumentKind {
    INTERVIEW, FOCUS_GROUP, FIELD_NOTES, SURVEY, POSTS, DOCUMENT;

    /** The word of the command line and the study file, such as {@code focus-group}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads {@link #word()}.
     *
     * @throws UsageException if no kind has that word
     */
    public static DocumentKind ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst()
                .orElseThrow(() -> new UsageException(Message.of("kind.unknown", word)));
    }
}
