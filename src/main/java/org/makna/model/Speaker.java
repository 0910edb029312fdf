package org.makna.model;

/**
 * Someone who speaks in a document.
 *
 * @param documentId  the document
 * @param label       as written in the document's turns, unique within it
 * @param interviewer whether this is an interviewer, who may be left out of counts
 */
public record Speaker(long documentId, String label, boolean interviewer) {}
