package org.makna.study;

/**
 * A part of the text of a study that words can be counted in.
 *
 * @param label how people call it
 * @param where the condition that leaves it, as in tables
 * @param query the field of a text query that finds in it
 */
public record TextPart(String label, String where, String query) {}
