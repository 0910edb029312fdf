package org.makna.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makna.model.Finding;

/**
 * The names of the columns of a survey, each there and each only once.
 *
 * @param names    one for each column
 * @param findings which had to be made up
 */
record SurveyHeaders(List<String> names, List<Finding> findings) {

    SurveyHeaders {
        names = List.copyOf(names);
        findings = List.copyOf(findings);
    }

    /**
     * Names the columns.
     *
     * @param first the row in which the names stand
     * @param width number of columns of the widest row
     */
    static SurveyHeaders of(List<String> first, int width) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> blank = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String header = i < first.size() ? first.get(i).strip().replaceAll("\\s+", " ") : "";
            String base = header.isEmpty() ? "Column " + (i + 1) : header;
            String name = base;
            for (int n = 2; !taken.add(name); n++) {
                name = base + " (" + n + ")";
            }
            if (header.isEmpty()) {
                blank.add(name);
            } else if (!name.equals(header)) {
                doubled.add(name);
            }
            names.add(name);
        }
        List<Finding> findings = new ArrayList<>();
        if (!blank.isEmpty()) {
            findings.add(Finding.repaired("intake.survey.blank-headers", NameList.of(blank)));
        }
        if (!doubled.isEmpty()) {
            findings.add(Finding.repaired("intake.survey.double-headers", NameList.of(doubled)));
        }
        return new SurveyHeaders(names, findings);
    }
}
