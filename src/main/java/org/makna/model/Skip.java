package org.makna.model;

/**
 * A passage that somebody judged not to fit a code.
 *
 * @param id         its number in the study
 * @param codeId     the code
 * @param documentId the document
 * @param range      the passage, UTF-16
 */
public record Skip(long id, long codeId, long documentId, TextRange range) {}
