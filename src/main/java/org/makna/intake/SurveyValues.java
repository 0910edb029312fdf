package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.MaknaException;

/** Makes the closed columns of a survey attributes, and their cells values. Not for several threads at once. */
final class SurveyValues {

    private static final int MOST_OPTIONS = 300;
    private static final AttributeValue CHOSEN = AttributeValue.of("true");
    private static final AttributeValue NOT_CHOSEN = AttributeValue.of("false");

    private final MissingValues missing;
    private final boolean ofDocuments;
    private final KnownSurveys.Wave before;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, AttributeValue> shared = new HashMap<>();

    /** Columns and, where a cell holds several answers, the options in the form in which they are compared. */
    private record Source(SurveyColumn column, Map<String, String> options) {}

    /**
     * @param ofDocuments whether the documents get the values, rather than the cases
     * @param before      the wave before: what could be chosen then and is not chosen now is a value, too
     */
    SurveyValues(MissingValues missing, boolean ofDocuments, KnownSurveys.Wave before) {
        this.before = before;
        this.missing = missing;
        this.ofDocuments = ofDocuments;
    }

    /** Adds a column with all its rows; one that is no closed question adds nothing. */
    void add(SurveyColumn column, List<List<String>> rows) {
        if (column.role() == ColumnRole.ATTRIBUTE) {
            sources.add(new Source(column, Map.of()));
        } else if (column.role() == ColumnRole.MULTIPLE) {
            Map<String, String> options = new LinkedHashMap<>();
            if (!ofDocuments) {
                before.options(column.name()).forEach(one -> options.putIfAbsent(folded(one), one));
            }
            for (List<String> row : rows) {
                String cell = column.cell(row).strip();
                if (missing.isAnswer(cell)) {
                    split(column, cell).forEach(one -> options.putIfAbsent(folded(one), one));
                    if (options.size() > MOST_OPTIONS) {
                        throw new MaknaException("intake.survey.too-many-options", column.name(), MOST_OPTIONS,
                                ColumnReason.shown(delimiter(column)));
                    }
                }
            }
            sources.add(new Source(column, options));
        }
    }

    /**
     * Refuses what does not fit its type; detected types do, those that the user chose may not.
     *
     * @param map source of the map for the message, or empty
     */
    void requireFitting(Path file, String map, List<List<String>> rows) {
        for (Source source : sources) {
            SurveyColumn column = source.column;
            if (column.role() != ColumnRole.ATTRIBUTE) {
                continue;
            }
            Set<String> misfits = new LinkedHashSet<>();
            for (List<String> row : rows) {
                String cell = column.cell(row).strip();
                if (missing.isAnswer(cell) && column.normal(cell).isEmpty()) {
                    misfits.add(cell);
                }
            }
            if (!misfits.isEmpty()) {
                String shown = NameList.of(List.copyOf(misfits));
                throw map.isEmpty()
                        ? new MaknaException("intake.survey.misfits", column.name(), column.type().word(), shown,
                                file.toString())
                        : new MaknaException("intake.map.misfits", map, column.name(), column.type().word(), shown,
                                file.toString());
            }
        }
    }

    /** The attributes that the columns become, in the order of the columns and options. */
    List<ImportedAttribute> attributes() {
        List<ImportedAttribute> attributes = new ArrayList<>();
        for (Source source : sources) {
            SurveyColumn column = source.column;
            if (column.role() == ColumnRole.ATTRIBUTE) {
                attributes.add(new ImportedAttribute(column.name(), column.type(),
                        column.type() == AttributeType.ORDINAL ? column.levels() : List.of(), ofDocuments,
                        column.form().written()));
            }
            source.options.values().forEach(option -> attributes.add(new ImportedAttribute(
                    column.name() + ": " + option.replaceAll("\\s+", " "), AttributeType.BOOLEAN, List.of(),
                    ofDocuments)));
        }
        return attributes;
    }

    /** The values of a row, one for each attribute. */
    List<AttributeValue> of(List<String> row) {
        List<AttributeValue> values = new ArrayList<>();
        for (Source source : sources) {
            if (source.column.role() == ColumnRole.ATTRIBUTE) {
                values.add(value(source.column, row));
            } else {
                choices(source, row, values);
            }
        }
        return values;
    }

    private AttributeValue value(SurveyColumn column, List<String> row) {
        String cell = column.cell(row).strip();
        if (missing.isUnassigned(cell)) {
            return AttributeValue.UNASSIGNED;
        }
        if (missing.isNotApplicable(cell)) {
            return AttributeValue.NOT_APPLICABLE;
        }
        Optional<String> normal = isText(column) ? Optional.of(cell) : column.normal(cell);
        return shared.computeIfAbsent(normal.orElse(cell), AttributeValue::of);
    }

    /** Whether the study holds the answers as text, so that nothing but the cell itself goes with those that are there. */
    private boolean isText(SurveyColumn column) {
        return !ofDocuments && before.isText(column.name());
    }

    private void choices(Source source, List<String> row, List<AttributeValue> values) {
        String cell = source.column.cell(row).strip();
        if (!missing.isAnswer(cell)) {
            AttributeValue none = missing.isUnassigned(cell)
                    ? AttributeValue.UNASSIGNED
                    : AttributeValue.NOT_APPLICABLE;
            source.options.keySet().forEach(option -> values.add(none));
            return;
        }
        Set<String> chosen = new LinkedHashSet<>();
        split(source.column, cell).forEach(one -> chosen.add(folded(one)));
        source.options.keySet().forEach(option -> values.add(chosen.contains(option) ? CHOSEN : NOT_CHOSEN));
    }

    private static List<String> split(SurveyColumn column, String cell) {
        return SeveralAnswers.split(cell, delimiter(column));
    }

    /** What stands between the answers of a cell. */
    static String delimiter(SurveyColumn column) {
        return column.delimiter().isEmpty() ? ColumnPlan.USUAL_DELIMITER : column.delimiter();
    }

    private static String folded(String option) {
        return option.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
