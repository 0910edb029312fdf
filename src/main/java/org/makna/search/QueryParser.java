package org.makna.search;

import org.makna.model.QueryException;

/** Reads the query language. */
public final class QueryParser {

    private QueryParser() {
    }

    /**
     * Reads a query.
     *
     * @throws QueryException if it cannot be understood, with the place of the fault
     */
    public static ParsedQuery parse(String text) {
        return new ParsedQuery(text);
    }
}
