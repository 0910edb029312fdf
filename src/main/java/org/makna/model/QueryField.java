package org.makna.model;

import java.util.List;

/**
 * A field of a text query that narrows all of it, such as {@code speaker:Ani} or {@code -(folder:A OR folder:B)}.
 *
 * @param field   {@code speaker}, {@code document} and so on, or {@code attribute.} followed by the attribute's name
 * @param values  what is asked for, any of them
 * @param negated whether text of none of them is asked for
 * @param start   where it begins in the query, UTF-16
 * @param end     where it ends
 */
public record QueryField(String field, List<String> values, boolean negated, int start, int end) {

    public QueryField {
        values = List.copyOf(values);
    }
}
