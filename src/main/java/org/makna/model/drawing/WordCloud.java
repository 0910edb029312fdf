package org.makna.model.drawing;

import java.util.List;

/**
 * Words as they are to be drawn in a cloud.
 *
 * @param words   the greatest weight first
 * @param title   what the picture shows
 * @param caption what was counted, in sentences
 */
public record WordCloud(List<Word> words, String title, String caption) {

    public WordCloud {
        words = List.copyOf(words);
    }

    /**
     * A word.
     *
     * @param word   the word
     * @param weight decides on its size; positive
     * @param said   the word with its numbers
     */
    public record Word(String word, double weight, String said) {}
}
