package org.makna.model;

/**
 * What stands around a passage, as far as was asked for.
 *
 * @param before the text that ends where the passage begins
 * @param after  the text that begins where the passage ends
 */
public record TextBeside(String before, String after) {}
