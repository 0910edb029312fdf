package org.makna.model;

/**
 * A structure found in a document.
 *
 * @param kind  what it is
 * @param range where it is, in the canonical text
 * @param label speaker, heading, question, page number or time stamp
 * @param level depth of a heading from 1, otherwise 0
 */
public record Section(SectionKind kind, TextRange range, String label, int level) {}
