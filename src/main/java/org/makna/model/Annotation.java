package org.makna.model;

/**
 * A remark on a range of a document.
 *
 * @param id         row in the study file, never reused
 * @param guid       identity across copies
 * @param documentId the document
 * @param range      where, in the canonical text
 * @param coderId    who wrote it
 * @param text       the remark, not empty
 * @param created    ISO-8601 instant
 * @param modified   ISO-8601 instant of the last change of the remark
 */
public record Annotation(long id, String guid, long documentId, TextRange range, long coderId, String text,
        String created, String modified) {}
