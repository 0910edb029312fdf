package org.makna.exchange;

import java.util.List;
import org.makna.model.Finding;

/**
 * What was read from a file of rows.
 *
 * @param rows     the rows that can be used, in the order of the file
 * @param findings a {@link Finding.Severity#LOST} finding for each row that cannot, naming it and why; a note for each
 *                 column that means nothing here
 * @param <T>      what a row is
 */
public record Rows<T>(List<T> rows, List<Finding> findings) {

    public Rows {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** Whether every row could be used. */
    public boolean complete() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.LOST);
    }
}
