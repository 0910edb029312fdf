package org.makna.model;

import java.util.Locale;

/** What the project of another program is made of, for counting what of it came in. */
public enum ProjectPart {
    DOCUMENTS,
    CODES,
    CODINGS,
    IMAGE_CODINGS,
    MEDIA_CODINGS,
    ANNOTATIONS,
    CASES,
    CASE_PARTS,
    ATTRIBUTES,
    VALUES,
    MEMOS,
    CODERS,
    OTHER;

    /** The word of keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
