package org.makna.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One condition of a filter.
 *
 * @param field     what it is about
 * @param attribute name of the attribute, or empty for other fields
 * @param sign      how the values are compared; only one value has an order
 * @param values    the values, at least one
 * @param written   the condition as it was written
 */
record Condition(Field field, String attribute, Sign sign, List<Value> values, String written) {

    /** Stands for every value of an attribute. */
    private static final String ANY = "*";

    Condition {
        values = List.copyOf(values);
    }

    /** Whether it asks only for a value, or for none, whichever it is. */
    boolean asksForAnyValue() {
        return field == Field.ATTRIBUTE && !sign.isOrdered() && values.stream().anyMatch(Value::isAny);
    }

    /** The same with other names for what it names. */
    Condition renamed(UnaryOperator<String> names) {
        List<Value> others = values.stream().map(value -> names.apply(value.text()))
                .map(name -> new Value(Filter.quoted(name), name)).toList();
        String list = others.stream().map(Value::written).collect(Collectors.joining(","));
        return new Condition(field, attribute, sign, others, field.word() + (others.size() == 1
                ? sign.written() + list
                : (negated() ? " not in (" : " in (") + list + ")"));
    }

    /** Whether the values are those to leave out. */
    boolean negated() {
        return sign == Sign.IS_NOT;
    }

    /** How a value is compared with those of a condition. */
    enum Sign {
        IS("="), IS_NOT("!="), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">=");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }

        /** Whether it asks for an order of the values. */
        boolean isOrdered() {
            return this != IS && this != IS_NOT;
        }

        /**
         * Whether a value meets an ordered sign.
         *
         * @param comparison less than, equal to or greater than 0, as the value is to the one of the condition
         */
        boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case IS, IS_NOT -> throw new IllegalStateException("Not ordered: " + this);
            };
        }
    }

    /** What a condition can be about. */
    enum Field {
        CODER, CODE, DOCUMENT, FOLDER, KIND, COLLECTION, CASE, ATTRIBUTE, SPEAKER, QUERY, WEIGHT, INTERVIEWER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A value as it was written, and without the quotes around it. Paths of codes have quotes of their own, so both are
     * kept.
     */
    record Value(String written, String text) {

        /** Whether it stands for every value that there is; an asterisk in quotes stands for itself. */
        boolean isAny() {
            return written.equals(ANY);
        }
    }
}
