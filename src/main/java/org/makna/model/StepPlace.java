package org.makna.model;

import org.jspecify.annotations.Nullable;

/** Where a step of the history did something that one can still go to. */
public sealed interface StepPlace {

    /**
     * A place in a document.
     *
     * @param documentId the document
     * @param range      the range, within its text as it is now, or null for the whole document
     */
    record InDocument(long documentId, @Nullable TextRange range) implements StepPlace {}

    /** A code. */
    record OfCode(long codeId) implements StepPlace {}

    /** A case. */
    record OfCase(long caseId) implements StepPlace {}

    /** A collection. */
    record OfCollection(long collectionId) implements StepPlace {}

    /** A memo. */
    record OfMemo(long memoId) implements StepPlace {}
}
