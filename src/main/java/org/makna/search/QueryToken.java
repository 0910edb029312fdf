package org.makna.search;

import java.util.List;

/** A piece of a query, with the UTF-16 offset it starts at. */
sealed interface QueryToken {

    int position();

    /** {@code (}. */
    record Open(int position) implements QueryToken {}

    /** {@code )}. */
    record Close(int position) implements QueryToken {}

    /** {@code AND}. */
    record And(int position) implements QueryToken {}

    /** {@code OR}. */
    record Or(int position) implements QueryToken {}

    /** {@code NOT}, or a minus sign before a term; {@code sign} says which. */
    record Not(int position, String sign) implements QueryToken {}

    /** {@code PRE/5}. */
    record Pre(int position, int others) implements QueryToken {}

    /**
     * A word, a pattern or a phrase.
     *
     * @param groups the atoms, grouped by the spaces between them
     * @param others for a near phrase the number of other words allowed, otherwise {@link #ADJACENT}
     */
    record Term(int position, List<List<Atom>> groups, int others) implements QueryToken {

        static final int ADJACENT = -1;
    }

    /** {@code speaker:Ani}. */
    record FieldTerm(int position, String name, String value) implements QueryToken {}

    /** The end of the query. */
    record End(int position) implements QueryToken {}
}
