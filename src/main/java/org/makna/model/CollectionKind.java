package org.makna.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the members of a collection are. */
public enum CollectionKind {
    DOCUMENTS, CODES, CASES;

    /** The word of the command line and the study file, such as {@code documents}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; empty when no kind has that word. */
    public static Optional<CollectionKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
