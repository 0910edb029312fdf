package org.makna.model;

/** What a memo is about. A link goes with the thing it points to. */
public sealed interface MemoLink {

    /** A document. */
    record OfDocument(long documentId) implements MemoLink {}

    /** A code. */
    record OfCode(long codeId) implements MemoLink {}

    /** A marked passage. */
    record OfSegment(long segmentId) implements MemoLink {}

    /** One code on one passage. */
    record OfCoding(long codingId) implements MemoLink {}

    /** A case. */
    record OfCase(long caseId) implements MemoLink {}
}
