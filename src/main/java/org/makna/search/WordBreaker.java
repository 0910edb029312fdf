package org.makna.search;

import java.util.Arrays;

/** Finds the words of a text, by the rules of the index, for counting. */
public final class WordBreaker {

    private WordBreaker() {
    }

    /**
     * The UTF-16 offsets of the start and the end of each word, ascending.
     *
     * <p>Words are made of letters, digits and marks, and keep the apostrophes inside them; punctuation and emoji are
     * no words. Chinese characters and hiragana count one each, Thai, Lao, Khmer and Burmese words are found by dictionary.
     */
    public static int[] ranges(String text) {
        Words words = Words.of(text);
        int[] ranges = new int[words.count() * 2];
        int count = 0;
        for (int i = 0; i < words.count(); i++) {
            if (!words.isPicture(i)) {
                ranges[count++] = words.start(i);
                ranges[count++] = words.end(i);
            }
        }
        return Arrays.copyOf(ranges, count);
    }
}
