package org.makna.ui.cases;

/** What the desk shows: cases or documents with their attributes, or the answers of surveys. */
enum Owners {
    CASES, DOCUMENTS, SURVEYS;

    boolean areDocuments() {
        return this == DOCUMENTS;
    }
}
