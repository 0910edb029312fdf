package org.makna.model;

/**
 * A marked range of a document, made by one coder.
 *
 * @param id         row in the study file, never reused
 * @param guid       identity across copies
 * @param documentId the document
 * @param range      where, in the canonical text
 * @param coderId    who marked it
 * @param name       given by the coder, mostly empty
 * @param created    ISO-8601 instant
 */
public record Segment(long id, String guid, long documentId, TextRange range, long coderId, String name,
        String created) {}
