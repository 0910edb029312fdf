package org.makna.search;

import java.util.Locale;
import org.makna.model.Message;

/** A query that was understood. Immutable, for any thread. */
public final class ParsedQuery {

    private final String source;
    private final QueryNode root;

    ParsedQuery(String source, QueryNode root) {
        this.source = source;
        this.root = root;
    }

    /** The query as typed. */
    public String source() {
        return source;
    }

    QueryNode root() {
        return root;
    }

    /** The query in its full form: every AND written, nothing left to precedence, quotation marks straight. */
    public String canonical() {
        return root.canonical();
    }

    /** The query as understood, with its unit and kind of words, to show to the person who typed it. */
    public Message understood(SearchOptions options) {
        Message unit = Message.of("query.within." + options.within().name().toLowerCase(Locale.ROOT));
        Message words = Message.of(options.stem() ? "query.words.stem" : "query.words.exact");
        return Message.of("query.understood", canonical(), unit, words);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
