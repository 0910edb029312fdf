package org.makna.study;

import java.util.List;

/**
 * What a code may fit too.
 *
 * @param codeId      the code
 * @param segments    how many segments of the code and those below it were looked at
 * @param words       the words that mark them, those that say most first
 * @param suggestions passages that are not coded so, those that share most first
 */
public record SuggestionList(long codeId, int segments, List<String> words, List<Suggestion> suggestions) {

    public SuggestionList {
        words = List.copyOf(words);
        suggestions = List.copyOf(suggestions);
    }
}
