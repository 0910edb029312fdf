package org.makna.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.makna.model.AttributeType;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.Message;

/**
 * A column of a survey and what it is to the study.
 *
 * @param index     position in the rows, from 0
 * @param name      header
 * @param role      what it is
 * @param form      what its values are and how they are written, when it is an attribute
 * @param levels    ordered values of an ordinal attribute, otherwise empty
 * @param delimiter what stands between several answers in a cell
 * @param code      path of the code of its answers, or empty
 * @param values    all different answers in their order, or empty when they are too many
 * @param reason    why it is that
 */
record SurveyColumn(int index, String name, ColumnRole role, ValueForm form, List<String> levels, String delimiter,
        String code, List<String> values, Message reason) {

    private static final int MOST_EXAMPLES = 5;
    private static final int FIRST_ROWS = 8;
    /** Characters of an answer that tell what the column is about. */
    private static final int LONGEST_EXAMPLE = 80;

    SurveyColumn {
        levels = List.copyOf(levels);
        values = List.copyOf(values);
    }

    /** Type of its values, when it is an attribute. */
    AttributeType type() {
        return form.type();
    }

    /** The cell of a row, or empty where the row is too short. */
    String cell(List<String> row) {
        return index < row.size() ? row.get(index) : "";
    }

    /** The cell of a row as a name: on one line, without space around it. */
    String name(List<String> row) {
        return cell(row).strip().replaceAll("\\s+", " ");
    }

    /** A value in the form of the study, or empty when it does not fit the type or is no level. */
    Optional<String> normal(String value) {
        if (type() != AttributeType.ORDINAL) {
            return form.normal(value);
        }
        if (levels.contains(value)) {
            return Optional.of(value);
        }
        String folded = value.toLowerCase(Locale.ROOT);
        return levels.stream().filter(level -> level.toLowerCase(Locale.ROOT).equals(folded)).findFirst();
    }

    /** The column as it was in an earlier wave; its type only where all answers are of that, so that none is refused. */
    SurveyColumn asBefore(SurveyMap.Column then, List<List<String>> rows, MissingValues missing,
            Writing writing) {
        if (then.role() == ColumnRole.ID) {
            return this;
        }
        AttributeType known = then.type();
        Set<String> answers = new LinkedHashSet<>();
        rows.forEach(row -> answers.add(cell(row).strip()));
        answers.removeIf(answer -> !missing.isAnswer(answer));
        SurveyColumn typed = known == null || then.role() != ColumnRole.ATTRIBUTE
                ? this
                : new SurveyColumn(index, name, role, ValueForm.said(known, then.format(), answers, writing),
                        then.levels(), delimiter, code, values, reason);
        boolean fits = answers.stream().allMatch(cell -> typed.normal(cell).isPresent());
        SurveyColumn one = fits ? typed : this;
        return new SurveyColumn(index, name, then.role(), one.form, one.levels,
                then.delimiter() == null ? delimiter : then.delimiter(), then.code(), values,
                Message.of("intake.why.before"));
    }

    /** The column with its cells as they are written, where it is an attribute. */
    SurveyColumn asText() {
        return role != ColumnRole.ATTRIBUTE || type() == AttributeType.TEXT
                ? this
                : new SurveyColumn(index, name, role, ValueForm.usual(AttributeType.TEXT), List.of(), delimiter, code,
                        values,
                        Message.of("intake.why.before"));
    }

    /** The column with what is seen in it, to be shown and changed. */
    ColumnPlan plan(List<List<String>> rows, MissingValues missing) {
        int answers = 0;
        Set<String> examples = new LinkedHashSet<>();
        for (List<String> row : rows) {
            String cell = cell(row).strip();
            if (missing.isAnswer(cell)) {
                answers++;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(shortened(cell));
                }
            }
        }
        List<String> first = rows.subList(0, Math.min(FIRST_ROWS, rows.size())).stream()
                .map(row -> shortened(cell(row).strip())).toList();
        return new ColumnPlan(name, role, type(), form.dates().pattern(), levels, delimiter, code,
                new ColumnPlan.Seen(answers, List.copyOf(examples), first, values, reason));
    }

    private static String shortened(String cell) {
        String line = cell.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_EXAMPLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }
}
