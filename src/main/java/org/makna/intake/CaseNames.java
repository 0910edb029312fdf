package org.makna.intake;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;

/**
 * A name for each row of a survey: of its id, otherwise of the file and the row, none of them twice.
 *
 * @param names    one for each row
 * @param findings which had to be changed or made up
 */
record CaseNames(List<String> names, List<Finding> findings) {

    private static final String REDCAP = "redcap_";

    /** Index of the column by which REDCap names its records, where each may have several rows, or -1. */
    static int redcap(List<String> names) {
        return names.stream().anyMatch(name -> name.startsWith(REDCAP)) ? names.indexOf("record_id") : -1;
    }

    /**
     * Names the case of each row.
     *
     * @param columns of the survey; those of REDCap that tell the rows of a record apart become part of the name
     */
    static CaseNames of(Path file, @Nullable SurveyColumn id, List<SurveyColumn> columns, List<List<String>> rows) {
        List<SurveyColumn> apart = columns.stream().filter(column -> column.name().equals("redcap_event_name")
                || column.name().startsWith("redcap_repeat_")).toList();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> doubled = new ArrayList<>();
        List<String> made = new ArrayList<>();
        Map<String, String> spelled = new HashMap<>();
        Set<String> alike = new LinkedHashSet<>();
        int digits = Integer.toString(rows.size()).length();
        for (int i = 0; i < rows.size(); i++) {
            String given = id == null ? "" : id.name(rows.get(i));
            String number = Integer.toString(i + 1);
            String base = given.isEmpty()
                    ? FileFormat.stem(file) + " " + "0".repeat(digits - number.length()) + number
                    : apart.isEmpty() ? given : joined(given, apart, rows.get(i));
            String name = base;
            for (int n = 2; !taken.add(composed(name)); n++) {
                name = base + " (" + n + ")";
            }
            if (id != null && given.isEmpty()) {
                made.add(name);
            } else if (!name.equals(base)) {
                doubled.add(name);
            }
            names.add(name);
            String other = spelled.putIfAbsent(composed(name).toLowerCase(Locale.ROOT), name);
            if (other != null) {
                alike.add(other);
                alike.add(name);
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (!doubled.isEmpty()) {
            findings.add(Finding.repaired("intake.survey.double-ids", doubled.size(), NameList.of(doubled)));
        }
        if (!made.isEmpty()) {
            findings.add(Finding.repaired("intake.survey.blank-ids", made.size(), NameList.of(made)));
        }
        if (!alike.isEmpty()) {
            findings.add(Finding.note("intake.survey.ids-alike", alike.size(), NameList.of(List.copyOf(alike))));
        }
        return new CaseNames(names, findings);
    }

    /** Letters with their marks as one character each: names that look the same are the same. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String joined(String given, List<SurveyColumn> apart, List<String> row) {
        StringJoiner name = new StringJoiner(" · ").add(given);
        apart.stream().map(column -> column.name(row)).filter(part -> !part.isEmpty()).forEach(name::add);
        return name.toString();
    }
}
