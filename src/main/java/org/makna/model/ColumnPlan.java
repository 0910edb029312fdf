package org.makna.model;

import java.util.List;

/**
 * A column of a survey and what becomes of it.
 *
 * @param name     header, unique within the file
 * @param role     what it is to the study
 * @param type     what its values are, when it is an attribute
 * @param levels   ordered values of an ordinal attribute, otherwise empty
 * @param answers  number of rows with an answer
 * @param examples the first few different answers, cut short
 */
public record ColumnPlan(String name, ColumnRole role, AttributeType type, List<String> levels, int answers,
        List<String> examples) {

    public ColumnPlan {
        levels = List.copyOf(levels);
        examples = List.copyOf(examples);
    }

    /** The same column in another role. */
    public ColumnPlan withRole(ColumnRole other) {
        return new ColumnPlan(name, other, type, levels, answers, examples);
    }

    /** The same column with values of another type; levels for an ordinal one only. */
    public ColumnPlan withType(AttributeType other, List<String> ordered) {
        return new ColumnPlan(name, role, other, ordered, answers, examples);
    }
}
