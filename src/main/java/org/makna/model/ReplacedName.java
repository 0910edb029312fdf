package org.makna.model;

/**
 * How often a name was replaced in a document.
 *
 * @param document path of the document
 * @param name     the name and its pseudonym
 * @param count    how often
 */
public record ReplacedName(String document, Pseudonym name, int count) {}
