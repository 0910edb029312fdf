package org.makna.study;

import java.util.List;

/**
 * What a code may fit too.
 *
 * @param codeId      the code
 * @param segments    how many segments of the code and those below it were looked at
 * @param words       the words that mark them, those that say most first
 * @param suggestions passages that are not coded so, those that share most first
 * @param skipped     passages that somebody judged not to fit, in the order of the text
 */
public record SuggestionList(long codeId, int segments, List<String> words, List<Suggestion> suggestions,
        List<Skipped> skipped) {

    public SuggestionList {
        words = List.copyOf(words);
        suggestions = List.copyOf(suggestions);
        skipped = List.copyOf(skipped);
    }

    /**
     * A passage that was skipped.
     *
     * @param id      number by which it is taken back
     * @param passage the passage; what it shares with segments is not counted
     */
    public record Skipped(long id, Suggestion passage) {}
}
