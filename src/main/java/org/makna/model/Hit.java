package org.makna.model;

/**
 * A place that a text query found.
 *
 * @param documentId the document
 * @param range      exactly the matched text
 * @param score      relevance of the document, higher is better; only comparable within one answer
 */
public record Hit(long documentId, TextRange range, float score) {}
