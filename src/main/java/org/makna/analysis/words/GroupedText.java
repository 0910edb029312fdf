package org.makna.analysis.words;

/**
 * A document in which words are counted.
 *
 * @param text     its canonical text
 * @param language BCP 47 code, or empty
 * @param words    the words: start and end of each, UTF-16, ascending
 * @param parts    the parts of the text that count: start and end of each, UTF-16, ascending and apart
 * @param groups   for each part, the groups it belongs to
 */
public record GroupedText(String text, String language, int[] words, int[] parts, int[][] groups) {

    private static final int[] FIRST = {0};

    /** A document that counts as a whole, in the one group there is. */
    public static GroupedText whole(String text, String language, int[] words) {
        return new GroupedText(text, language, words, new int[]{0, text.length()}, new int[][]{FIRST});
    }
}
