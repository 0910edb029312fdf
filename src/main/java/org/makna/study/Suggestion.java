package org.makna.study;

import java.util.List;
import org.makna.model.TextRange;

/**
 * A passage that reads like those that carry a code.
 *
 * @param documentId the document
 * @param document   its path, as people write it
 * @param range      the passage, a paragraph
 * @param text       its text
 * @param shared     places of the words that it shares with them
 * @param words      those words as they stand there, in small letters, each once, those that say most first
 */
public record Suggestion(long documentId, String document, TextRange range, String text, List<TextRange> shared,
        List<String> words) {

    public Suggestion {
        shared = List.copyOf(shared);
        words = List.copyOf(words);
    }
}
