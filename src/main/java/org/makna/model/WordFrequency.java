package org.makna.model;

import java.util.List;

/**
 * How often a word, or a sequence of words, occurs.
 *
 * @param word          the word in lower case; where forms are joined, the most frequent of them
 * @param length        number of its Unicode code points
 * @param count         occurrences
 * @param share         of all words that were counted (the weighted percentage of NVivo, as a fraction)
 * @param forms         the forms that were joined, most frequent first; empty where forms are not joined
 * @param documents     documents in which it occurs
 * @param documentShare of the documents that have any counted word, as a fraction
 */
public record WordFrequency(String word, int length, long count, double share, List<WordForm> forms, int documents,
        double documentShare) {

    public WordFrequency {
        forms = List.copyOf(forms);
    }
}
