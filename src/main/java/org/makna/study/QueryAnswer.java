package org.makna.study;

import java.util.List;
import org.makna.model.CodingQuery;
import org.makna.model.ResultMode;
import org.makna.model.TextRange;

/**
 * What a coding query found in a study.
 *
 * @param query    the query as understood
 * @param mode     whether it holds whole segments or parts of the text
 * @param found    where, in the order of the documents and their text, each once
 * @param segments the codings that whole segments were found by; none for parts and text hits
 * @param passages what has no codings to list: parts of the text, and text hits
 */
public record QueryAnswer(CodingQuery query, ResultMode mode, List<Found> found, SegmentList segments,
        HitRows passages) {

    public QueryAnswer {
        found = List.copyOf(found);
    }

    /**
     * A segment or a part of a text.
     *
     * @param documentId the document
     * @param range      where it is, UTF-16
     */
    public record Found(long documentId, TextRange range) {}

    /** Number of documents in which something was found. */
    public long documents() {
        return found.stream().map(Found::documentId).distinct().count();
    }
}
