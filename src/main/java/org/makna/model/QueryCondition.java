package org.makna.model;

import java.util.List;

/**
 * One condition of a filter, taken apart.
 *
 * @param field   what it is about as it is written before the operator, such as {@code attribute.Region}; with the
 *                operator where that asks for an order, such as {@code attribute.Age>}
 * @param negated whether the values are those to leave out
 * @param values  the values without quotation marks, at least one
 * @param written the condition as it was written
 */
public record QueryCondition(String field, boolean negated, List<String> values, String written) {

    public QueryCondition {
        values = List.copyOf(values);
    }
}
