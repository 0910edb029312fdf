package org.makna.model;

import java.util.List;

/**
 * One line of the fidelity report: what became of one file.
 *
 * @param file       path as it was named
 * @param status     what became of it
 * @param format     what it was read as, or empty
 * @param encoding   character set it was read in, or empty
 * @param documents  names of the documents that came of it
 * @param cases      number of cases that came of it
 * @param characters Unicode code points of all its texts
 * @param turns      number of speaker turns found
 * @param speakers   labels of the speakers found
 * @param findings   what was noticed, repaired or left out
 */
public record FileReport(String file, Status status, String format, String encoding, List<String> documents, int cases,
        long characters, int turns, List<String> speakers, List<Finding> findings) {

    public FileReport {
        documents = List.copyOf(documents);
        speakers = List.copyOf(speakers);
        findings = List.copyOf(findings);
    }

    /** What became of a file. */
    public enum Status {
        IMPORTED,
        /** Its text was there already and the user chose to skip such files. */
        SKIPPED,
        /** A kind of file that is no document. */
        NOT_A_DOCUMENT,
        FAILED
    }

    /** A report of a file that gave nothing. */
    public static FileReport nothing(String file, Status status, Finding finding) {
        return nothing(file, status, List.of(finding));
    }

    /** A report of a file that gave nothing, with all that is to be said of it. */
    public static FileReport nothing(String file, Status status, List<Finding> findings) {
        return new FileReport(file, status, "", "", List.of(), 0, 0, 0, List.of(), findings);
    }
}
