package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.GridForm;
import org.makna.model.MaknaException;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;

/**
 * What the user says about the columns of a survey; whatever it leaves out is detected.
 *
 * {@snippet lang = json :
 * {"id": "Respondent", "sheet": "Data", "header": 3, "decimal": ",", "rows": "cases",
 *  "columns": {"Q7": {"role": "open", "code": "Wishes"},
 *              "Age": {"role": "attribute", "type": "integer"},
 *              "Born": {"role": "attribute", "type": "date", "format": "d/M/yyyy"},
 *              "Satisfaction": {"role": "attribute", "type": "ordinal", "levels": ["low", "mid", "high"]},
 *              "Platforms": {"role": "multiple", "delimiter": ";"},
 *              "Village": {"role": "folder"},
 *              "Phone": {"role": "ignore"}},
 *  "notApplicable": ["n/a", "tidak berlaku"], "unassigned": ["-"]}
 * }
 *
 * @param source        the file the map was read from, for messages; empty when the user chose in a window
 * @param id            header of the column that names the cases, or null to detect it
 * @param form          how the file is read as a grid
 * @param rows          what the rows are, or null to detect it
 * @param columns       plans by header
 * @param notApplicable values that mean <em>not applicable</em>, or null for the usual ones
 * @param unassigned    values that mean nobody answered, besides the empty cell; null to detect them
 */
public record SurveyMap(String source, @Nullable String id, GridForm form, @Nullable RowUse rows,
        Map<String, Column> columns, @Nullable List<String> notApplicable, @Nullable List<String> unassigned) {

    public SurveyMap {
        columns = Map.copyOf(columns);
        notApplicable = notApplicable == null ? null : List.copyOf(notApplicable);
        unassigned = unassigned == null ? null : List.copyOf(unassigned);
    }

    /**
     * What a column is.
     *
     * @param role      its role
     * @param type      type of the attribute, or null to detect it
     * @param format    how dates are written, or empty to tell it from them
     * @param levels    ordered values of an ordinal attribute, otherwise empty
     * @param delimiter what stands between several answers in a cell, or null to detect it
     * @param code      path of the code of the answers, or empty
     */
    public record Column(ColumnRole role, @Nullable AttributeType type, String format, List<String> levels,
            @Nullable String delimiter, String code) {

        public Column {
            levels = List.copyOf(levels);
        }
    }

    /**
     * The map that says what the user chose for each column.
     *
     * @param words what was said about the rows, or null for what is usual
     * @throws MaknaException if two columns name the cases, or an ordinal one has no levels
     */
    public static SurveyMap of(List<ColumnPlan> chosen, @Nullable SurveyWords words) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (ColumnPlan plan : chosen) {
            if (plan.role() == ColumnRole.ID) {
                ids.add(plan.name());
            }
            boolean ordinal = plan.type() == AttributeType.ORDINAL;
            if (plan.role() == ColumnRole.ATTRIBUTE && ordinal && plan.levels().isEmpty()) {
                throw new MaknaException("intake.survey.no-levels", plan.name());
            }
            boolean date = plan.role() == ColumnRole.ATTRIBUTE && plan.type() == AttributeType.DATE;
            if (date && DateForm.named(plan.format()).isEmpty()) {
                throw new MaknaException("intake.survey.no-format", plan.name(), plan.format());
            }
            columns.put(plan.name(),
                    new Column(plan.role(), plan.type(), date ? plan.format() : "", ordinal ? plan.levels() : List.of(),
                            plan.delimiter().isEmpty() ? null : plan.delimiter(), plan.code()));
        }
        if (ids.size() > 1) {
            throw new MaknaException("intake.survey.two-ids", NameList.of(ids));
        }
        return new SurveyMap("", null, words == null ? GridForm.FOUND : words.form(),
                words == null ? null : words.rows(), columns, words == null ? null : words.notApplicable(),
                words == null ? null : words.unassigned());
    }

    /**
     * Reads a map from a JSON file.
     *
     * @throws MaknaException naming the file, if it cannot be read, is no JSON or has a key or value that is not known
     */
    public static SurveyMap read(Path json) {
        return SurveyMapJson.read(json);
    }

    /**
     * Reads a map from its text.
     *
     * @throws MaknaException if it is no JSON or has a key or value that is not known
     */
    public static SurveyMap parse(String json) {
        return SurveyMapJson.parse(json);
    }

    /**
     * Writes what the user chose as a map that {@link #read} reads.
     *
     * @throws MaknaException naming the file, if it cannot be written
     */
    public static void write(Path json, List<ColumnPlan> chosen, SurveyWords words) {
        SurveyMapJson.write(json, chosen, words);
    }

    /**
     * What the map says of the rows and of missing values, the usual where it says nothing.
     *
     * @param otherwise what the rows are when the map does not say
     */
    SurveyWords words(RowUse otherwise) {
        return new SurveyWords(rows == null ? otherwise : rows, form,
                notApplicable == null ? SurveyWords.USUAL : notApplicable, unassigned == null ? List.of() : unassigned);
    }
}
