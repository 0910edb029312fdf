package org.makna.store;

/** How a study file is opened. */
public enum Access {
    /** To edit; falls back to reading when the file cannot be written or another instance edits it. */
    WRITE,
    /** To read only. */
    READ
}
