package org.makna.search;

import java.util.List;
import org.makna.model.Hit;
import org.makna.model.Message;

/**
 * What a query found.
 *
 * @param hits       the hits, at most as many as asked for; those of one document stand together, in text order
 * @param totalHits  number of hits known: of all documents when {@code exact}, else of those looked at
 * @param exact      whether every document that could match was looked at
 * @param documents  number of documents with hits among those looked at
 * @param understood the query as understood, with its unit and kind of words
 */
public record Answer(List<Hit> hits, long totalHits, boolean exact, int documents, Message understood) {

    public Answer {
        hits = List.copyOf(hits);
    }
}
