package org.makna.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makna.model.AttributeType;
import org.makna.model.ColumnRole;

/**
 * A column of a survey and what it is to the study.
 *
 * @param index  position in the rows, from 0
 * @param name   header
 * @param role   what it is
 * @param type   type of its values, when it is an attribute
 * @param levels ordered values of an ordinal attribute, otherwise empty
 */
record SurveyColumn(int index, String name, ColumnRole role, AttributeType type, List<String> levels) {

    SurveyColumn {
        levels = List.copyOf(levels);
    }

    /** The cell of a row, or empty where the row is too short. */
    String cell(List<String> row) {
        return index < row.size() ? row.get(index) : "";
    }

    /** A value in the form of the study, or empty when it does not fit the type or is no level. */
    Optional<String> normal(String value) {
        if (type != AttributeType.ORDINAL) {
            return AttributeTypes.normal(value, type);
        }
        if (levels.contains(value)) {
            return Optional.of(value);
        }
        String folded = value.toLowerCase(Locale.ROOT);
        return levels.stream().filter(level -> level.toLowerCase(Locale.ROOT).equals(folded)).findFirst();
    }
}
