package org.makna.study;

import java.util.List;
import java.util.Optional;
import org.makna.model.CodingQuery;
import org.makna.model.Message;
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

    /**
     * What whoever asked may have meant, where nothing was found: no segment is hits of text as a whole, so a code joined with a
     * text by AND asks for one that encloses the text, or for the part that both have in common.
     */
    public Optional<Message> hint() {
        return found.isEmpty() && mode == ResultMode.WHOLE && joinsTextWithCodes(query)
                ? Optional.of(Message.of("query.text-as-segment"))
                : Optional.empty();
    }

    private static boolean joinsTextWithCodes(CodingQuery asked) {
        return switch (asked) {
            case CodingQuery.Where where -> joinsTextWithCodes(where.of());
            case CodingQuery.Joined joined -> joined.join() == CodingQuery.Join.AND
                    && joined.parts().stream().anyMatch(QueryAnswer::isText)
                    && !joined.parts().stream().allMatch(QueryAnswer::isText);
            default -> false;
        };
    }

    private static boolean isText(CodingQuery part) {
        return part instanceof CodingQuery.Named named && named.source() == CodingQuery.Source.TEXT
                || part instanceof CodingQuery.Where where && isText(where.of());
    }

    /** Number of documents in which something was found. */
    public long documents() {
        return found.stream().map(Found::documentId).distinct().count();
    }
}
