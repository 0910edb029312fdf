package org.makna.analysis.words;

import java.util.Set;

/**
 * Which words are counted, and as what.
 *
 * <p>The order of the steps: words in lower case; words of digits alone; shortest length; stop words; word forms joined. What is
 * left out at one of the steps is counted nowhere, neither as an occurrence nor in what shares are of.
 *
 * @param leastLength words of fewer Unicode code points are left out; 1 leaves none out
 * @param stopWords   words to leave out, in lower case
 * @param numbers     whether words without any letter count
 * @param hyphens     whether words joined by a hyphen count as one, such as {@code anak-anak}
 * @param stems       whether the forms of a word count as one
 * @param size        1 counts words, 2 or more sequences of that many words. A sequence stays between two punctuation marks
 *                    of a line, and does not begin or end with a word that is left out
 */
public record WordRule(int leastLength, Set<String> stopWords, boolean numbers, boolean hyphens, boolean stems,
        int size) {

    /** Longest sequence of words that is counted. */
    public static final int LONGEST = 5;

    public WordRule {
        stopWords = Set.copyOf(stopWords);
        if (leastLength < 1 || size < 1 || size > LONGEST) {
            throw new IllegalArgumentException("Length " + leastLength + ", size " + size);
        }
    }

    /** Every word as it is. */
    public static WordRule plain() {
        return new WordRule(1, Set.of(), true, false, false, 1);
    }
}
