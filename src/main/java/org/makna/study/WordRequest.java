package org.makna.study;

/**
 * Which words are to be counted.
 *
 * @param where       conditions on the text, as in tables, or blank for all of it
 * @param leastLength shortest word that counts, in Unicode code points
 * @param stopWords   whether stop words are left out: those of the program and those of the study
 * @param numbers     whether words without any letter count
 * @param hyphens     whether words joined by a hyphen count as one
 * @param stems       whether the forms of a word count as one, by the language of each document
 * @param size        1 for words, 2 to 5 for sequences of that many words
 */
public record WordRequest(String where, int leastLength, boolean stopWords, boolean numbers, boolean hyphens,
        boolean stems, int size) {

    /** Longest sequence of words that can be counted. */
    public static final int LONGEST = org.makna.analysis.words.WordRule.LONGEST;

    /** All text, words of three characters or more, without stop words. */
    public static WordRequest usual() {
        return new WordRequest("", 3, true, true, false, false, 1);
    }

    /** The same of other text. */
    public WordRequest withWhere(String other) {
        return new WordRequest(other, leastLength, stopWords, numbers, hyphens, stems, size);
    }
}
