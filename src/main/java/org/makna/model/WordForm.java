package org.makna.model;

/**
 * A form in which a word was met.
 *
 * @param word  the form, in lower case
 * @param count how often
 */
public record WordForm(String word, long count) {}
