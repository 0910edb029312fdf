package org.makna.model;

/**
 * A name that is to stand no more, and what stands in its place.
 *
 * @param name        the real name, of one word or several
 * @param replacement the other one
 */
public record Pseudonym(String name, String replacement) {}
