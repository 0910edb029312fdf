package org.makna.model;

import java.util.Locale;

/** What the values of an attribute are. */
public enum AttributeType {
    TEXT, INTEGER, DECIMAL, DATE, BOOLEAN, ORDINAL;

    /** The word of the command line and the study file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
