package org.makna.analysis;

/** Sees which codings, or which text, count in which cell of a grid. */
interface Visitor {

    /** In place of a coding or case: there is none. */
    int NONE = -1;

    /**
     * A coding counts in a cell, by the text in the range. The same coding may come to the same cell several times.
     *
     * @param coding  index of the coding, or {@link #NONE} when the text itself is counted
     * @param oneCase index of the case, or {@link #NONE} when cases are not visited
     * @param from    start of the text, UTF-16
     * @param to      end of the text, UTF-16
     */
    void hit(int cell, int coding, int document, int oneCase, int from, int to);

    /** No more of this document will come. */
    default void endDocument(int document) {
    }
}
