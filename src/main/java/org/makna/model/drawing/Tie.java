package org.makna.model.drawing;

import java.util.Locale;

/** By what two codes that meet are tied. */
public enum Tie {
    /** How often they meet. */
    COUNT,
    /** The c-coefficient: how often they meet, of how often either occurs. */
    COEFFICIENT;

    /** The word in keys of messages, such as {@code count}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
