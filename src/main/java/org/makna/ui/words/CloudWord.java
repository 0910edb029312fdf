package org.makna.ui.words;

/**
 * A word of a cloud.
 *
 * @param word   the word
 * @param weight decides on its size; positive
 * @param says   the word with its numbers
 */
record CloudWord(String word, double weight, String says) {}
