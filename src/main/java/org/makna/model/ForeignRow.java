package org.makna.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that another program wrote; what its columns hold may be of any type.
 *
 * @param values text of the columns that hold one, by name
 */
public record ForeignRow(Map<String, String> values) {

    /** The text of a column, or null when it holds none. */
    public @Nullable String nullable(String column) {
        return values.get(column);
    }

    /** The text of a column, or empty when it holds none. */
    public String text(String column) {
        return values.getOrDefault(column, "");
    }

    /** The whole number of a column, or null when it holds none. */
    public @Nullable Long number(String column) {
        String value = values.get(column);
        if (value == null) {
            return null;
        }
        try {
            return Long.parseLong(value.strip().replaceFirst("\\.0+$", ""));
        } catch (NumberFormatException e) {
            // A column of numbers may hold anything in this kind of database.
            return null;
        }
    }

    /** The whole number of a column, or another one when it holds none. */
    public long number(String column, long otherwise) {
        Long number = number(column);
        return number == null ? otherwise : number;
    }
}
