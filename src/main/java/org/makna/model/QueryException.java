package org.makna.model;

/** A text query that cannot be understood; knows the place. */
public final class QueryException extends MaknaException {

    private static final long serialVersionUID = 1L;

    private final String query;
    private final int position;

    /**
     * Creates one.
     *
     * @param query    the query as typed
     * @param position UTF-16 offset into the query where the fault was seen; may be its length
     * @param key      key of the message
     * @param args     what fills the message
     */
    public QueryException(String query, int position, String key, Object... args) {
        super(key, args);
        this.query = query;
        this.position = position;
    }

    public String query() {
        return query;
    }

    public int position() {
        return position;
    }
}
