package org.makna.study;

import java.util.Locale;

/** A part of a study that goes out to a file and comes in from one on its own. */
public enum StudyPart {
    CODEBOOK, CODINGS, CASES;

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
