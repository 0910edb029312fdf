package org.makna.study;

import java.util.List;
import org.makna.model.Finding;

/**
 * What came of reading one part of a study from a file.
 *
 * @param added     rows that made something new
 * @param updated   rows that changed something
 * @param unchanged rows that said what was there already
 * @param findings  rows that could not be taken, and what else was noticed
 */
public record ExchangeReport(long added, long updated, long unchanged, List<Finding> findings) {

    public ExchangeReport {
        findings = List.copyOf(findings);
    }

    /** Whether every row was taken. */
    public boolean complete() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.LOST
                || finding.severity() == Finding.Severity.FAILED);
    }
}
