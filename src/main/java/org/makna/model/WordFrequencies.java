package org.makna.model;

import java.util.List;

/**
 * The words of a study, or of a part of it, with how they were counted.
 *
 * @param words     most frequent first, equal ones by alphabet
 * @param counted   occurrences of all words that were counted: what shares are of
 * @param met       occurrences of all words that were met, also those left out
 * @param documents documents that have any counted word
 * @param filters   the conditions, as written
 * @param said      what was counted, in sentences
 */
public record WordFrequencies(List<WordFrequency> words, long counted, long met, int documents, List<String> filters,
        List<Message> said) {

    public WordFrequencies {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
        said = List.copyOf(said);
    }
}
