package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.ColumnRole;
import org.makna.model.Finding;
import org.makna.model.MaknaException;

/**
 * Decides what each column of a survey is: as the map says, otherwise as the answers look.
 *
 * @param columns  all columns in their order
 * @param id       the column that names the cases, or null
 * @param findings what was decided, for whoever wants to decide otherwise
 */
record SurveyPlan(List<SurveyColumn> columns, @Nullable SurveyColumn id, List<Finding> findings) {

    SurveyPlan {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /**
     * Plans the columns.
     *
     * @throws MaknaException naming the map, if it speaks of columns that are not there or of two that name the cases
     */
    static SurveyPlan of(Path file, List<String> names, List<List<String>> rows, MissingValues missing,
            @Nullable SurveyMap map) {
        Map<String, SurveyMap.Column> said = map == null ? Map.of() : map.columns();
        String mappedId = map == null ? null : mappedId(file, names, map);
        List<ColumnProfile> profiles = new ArrayList<>();
        int bestNaming = 0;
        int idIndex = mappedId == null ? -1 : names.indexOf(mappedId);
        for (int i = 0; i < names.size(); i++) {
            ColumnProfile profile = profile(names.get(i), i, rows, missing);
            profiles.add(profile);
            if (mappedId == null && !said.containsKey(names.get(i)) && profile.naming() > bestNaming) {
                bestNaming = profile.naming();
                idIndex = i;
            }
        }
        List<SurveyColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(i, names.get(i), i == idIndex, profiles.get(i), said.get(names.get(i))));
        }
        SurveyColumn id = idIndex < 0 ? null : columns.get(idIndex);
        return new SurveyPlan(columns, id, findings(columns, id));
    }

    private static @Nullable String mappedId(Path file, List<String> names, SurveyMap map) {
        for (String column : map.columns().keySet()) {
            if (!names.contains(column)) {
                throw map.source().isEmpty()
                        ? new MaknaException("intake.survey.unknown-column", column, file.toString())
                        : new MaknaException("intake.map.unknown-column", map.source(), column, file.toString(),
                                NameList.of(names));
            }
        }
        List<String> ids = new ArrayList<>();
        if (map.id() != null) {
            ids.add(map.id());
        }
        map.columns().forEach((name, column) -> {
            if (column.role() == ColumnRole.ID && !ids.contains(name)) {
                ids.add(name);
            }
        });
        if (ids.size() > 1) {
            throw new MaknaException("intake.map.two-ids", map.source(), NameList.of(ids));
        }
        if (!ids.isEmpty() && !names.contains(ids.getFirst())) {
            throw new MaknaException("intake.map.unknown-column", map.source(), ids.getFirst(), file.toString(),
                    NameList.of(names));
        }
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static ColumnProfile profile(String name, int index, List<List<String>> rows, MissingValues missing) {
        List<String> answers = new ArrayList<>();
        for (List<String> row : rows) {
            String cell = index < row.size() ? row.get(index).strip() : "";
            if (!missing.isUnassigned(cell) && !missing.isNotApplicable(cell)) {
                answers.add(cell);
            }
        }
        return ColumnProfile.of(name, answers, rows.size());
    }

    private static SurveyColumn column(int index, String name, boolean id, ColumnProfile profile,
            SurveyMap.@Nullable Column said) {
        if (id) {
            return new SurveyColumn(index, name, ColumnRole.ID, AttributeType.TEXT, List.of());
        }
        if (said != null) {
            AttributeType type = said.type() == null ? profile.type() : said.type();
            return new SurveyColumn(index, name, said.role(), type, said.levels());
        }
        ColumnRole role = profile.isOpen() ? ColumnRole.OPEN : ColumnRole.ATTRIBUTE;
        return new SurveyColumn(index, name, role, profile.type(), List.of());
    }

    private static List<Finding> findings(List<SurveyColumn> columns, @Nullable SurveyColumn id) {
        List<Finding> findings = new ArrayList<>();
        findings.add(id == null
                ? Finding.note("intake.survey.no-id")
                : Finding.note("intake.survey.id", id.name()));
        add(findings, "intake.survey.open", names(columns, ColumnRole.OPEN));
        add(findings, "intake.survey.closed", names(columns, ColumnRole.ATTRIBUTE));
        List<String> ignored = names(columns, ColumnRole.IGNORE);
        if (!ignored.isEmpty()) {
            findings.add(Finding.lost("intake.survey.ignored", ignored.size(), NameList.of(ignored)));
        }
        return findings;
    }

    private static void add(List<Finding> findings, String key, List<String> names) {
        if (!names.isEmpty()) {
            findings.add(Finding.note(key, names.size(), NameList.of(names)));
        }
    }

    private static List<String> names(List<SurveyColumn> columns, ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).map(SurveyColumn::name).toList();
    }

    /** The columns of a role, in their order. */
    List<SurveyColumn> columns(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }
}
