package org.makna.analysis;

import java.util.List;
import java.util.Locale;

/**
 * One condition of a filter.
 *
 * @param field     what it is about
 * @param attribute name of the attribute, or empty for other fields
 * @param negated   whether the values are those to leave out
 * @param values    the values, at least one
 * @param written   the condition as it was written
 */
record Condition(Field field, String attribute, boolean negated, List<Value> values, String written) {

    Condition {
        values = List.copyOf(values);
    }

    /** What a condition can be about. */
    enum Field {
        CODER, CODE, DOCUMENT, FOLDER, KIND, COLLECTION, ATTRIBUTE, QUERY, INTERVIEWER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value as it was written, and without the quotes around it. Paths of codes have quotes of their own, so both are
     * kept.
     */
    record Value(String written, String text) {}
}
