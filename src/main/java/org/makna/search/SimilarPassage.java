package org.makna.search;

import java.util.List;
import org.makna.model.TextRange;

/**
 * A paragraph that shares words with others.
 *
 * @param documentId the document
 * @param range      the paragraph
 * @param score      how much it shares, higher is more
 * @param shared     places of the shared words, in order
 */
public record SimilarPassage(long documentId, TextRange range, double score, List<TextRange> shared) {

    public SimilarPassage {
        shared = List.copyOf(shared);
    }
}
