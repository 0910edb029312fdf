package org.makna.model;

import java.util.List;

/**
 * How the rows of a survey are read besides their columns.
 *
 * @param rows          what they are
 * @param sheet         name of the sheet they stand in, or empty for the first visible one
 * @param notApplicable words for a question that does not arise
 * @param unassigned    words for nobody having answered, besides the empty cell
 */
public record SurveyWords(RowUse rows, String sheet, List<String> notApplicable, List<String> unassigned) {

    /** Words that can mean nothing else; {@code NA} is left alone, it may be a name or a country. */
    public static final List<String> USUAL = List.of("n/a", "not applicable", "tidak berlaku");

    /** Rows that are cases, with the usual words. */
    public static final SurveyWords PLAIN = new SurveyWords(RowUse.CASES, "", USUAL, List.of());

    public SurveyWords {
        notApplicable = List.copyOf(notApplicable);
        unassigned = List.copyOf(unassigned);
    }

    /** The same, with the rows being something else. */
    public SurveyWords withRows(RowUse other) {
        return new SurveyWords(other, sheet, notApplicable, unassigned);
    }
}
