package org.makna.model;

import java.util.List;

/**
 * A column of a survey and what becomes of it.
 *
 * @param name      header, unique within the file
 * @param role      what it is to the study
 * @param type      what its values are, when it is an attribute
 * @param format    how dates are written, such as {@code d/M/yyyy}, or empty to tell it from them
 * @param levels    ordered values of an ordinal attribute, otherwise empty
 * @param delimiter what stands between the answers of a cell, when it holds several
 * @param code      path of the code that the answers to an open question get, or empty for none
 * @param seen      what its cells hold
 */
public record ColumnPlan(String name, ColumnRole role, AttributeType type, String format, List<String> levels,
        String delimiter, String code, Seen seen) {

    /** What stands between answers when nobody says. */
    public static final String USUAL_DELIMITER = ";";

    /** A format of dates: day, month and year in numbers. */
    public static final String DAY_FIRST = "d/M/yyyy";
    /** A format of dates: month, day and year in numbers. */
    public static final String MONTH_FIRST = "M/d/yyyy";

    public ColumnPlan {
        levels = List.copyOf(levels);
    }

    /**
     * What is seen in a column.
     *
     * @param answers  number of rows with an answer
     * @param examples the first few different answers, cut short
     * @param first    the cells of the first rows, cut short, blank ones too
     * @param values   all different answers in the order they would have as levels; empty when there are too many for that
     * @param reason   why it was taken for what it was taken for
     */
    public record Seen(int answers, List<String> examples, List<String> first, List<String> values, Message reason) {

        public Seen {
            examples = List.copyOf(examples);
            first = List.copyOf(first);
            values = List.copyOf(values);
        }
    }

    /** Number of rows with an answer. */
    public int answers() {
        return seen.answers;
    }

    /** The first few different answers, cut short. */
    public List<String> examples() {
        return seen.examples;
    }

    /** The same column in another role. */
    public ColumnPlan withRole(ColumnRole other) {
        return new ColumnPlan(name, other, type, format, levels, delimiter, code, seen);
    }

    /** The same column with values of another type; levels for an ordinal one only. */
    public ColumnPlan withType(AttributeType other, List<String> ordered) {
        return new ColumnPlan(name, role, other, format, ordered, delimiter, code, seen);
    }

    /** The same column with something else between the answers of a cell. */
    public ColumnPlan withDelimiter(String other) {
        return new ColumnPlan(name, role, type, format, levels, other, code, seen);
    }

    /** The same column with another code for its answers; empty for none. */
    public ColumnPlan withCode(String path) {
        return new ColumnPlan(name, role, type, format, levels, delimiter, path, seen);
    }

    /** The same column with dates written in another way; empty tells it from them. */
    public ColumnPlan withFormat(String other) {
        return new ColumnPlan(name, role, type, other, levels, delimiter, code, seen);
    }
}
