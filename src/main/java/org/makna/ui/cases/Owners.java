package org.makna.ui.cases;

/** Whose attributes a grid shows. */
enum Owners {
    CASES, DOCUMENTS;

    boolean areDocuments() {
        return this == DOCUMENTS;
    }
}
