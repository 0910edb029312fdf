package org.makna.analysis.words;

import java.util.List;

/** Finds the stems of words. */
@FunctionalInterface
public interface Stemmer {

    /** Every word is its own stem. */
    Stemmer NONE = (language, words) -> words;

    /**
     * The stems of some words, one each in the same order.
     *
     * @param language BCP 47 code of the document, or empty
     * @param words    words in lower case
     */
    List<String> stems(String language, List<String> words);
}
