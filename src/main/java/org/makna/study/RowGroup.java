package org.makna.study;

/**
 * Rows of a list that belong together.
 *
 * @param name  what they have in common
 * @param first number of the first, from 0
 * @param count how many
 */
public record RowGroup(String name, int first, int count) {}
