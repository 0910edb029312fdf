package org.makna.study;

/**
 * A name in the structure of documents, such as a speaker. Names that differ in capitals only count as one.
 *
 * @param label     the name
 * @param passages  how many stretches of text bear it
 * @param documents in how many documents
 * @param main      whether it is mostly wanted: not so for interviewers
 */
public record StructureName(String label, int passages, int documents, boolean main) {}
