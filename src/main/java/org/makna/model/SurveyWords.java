package org.makna.model;

import java.util.List;

/**
 * How the rows of a survey are read besides their columns.
 *
 * @param rows          what they are
 * @param form          how the file is read as a grid
 * @param notApplicable words for a question that does not arise
 * @param unassigned    words for nobody having answered, besides the empty cell
 */
public record SurveyWords(RowUse rows, GridForm form, List<String> notApplicable, List<String> unassigned) {

    /** Words that can mean nothing else; {@code NA} may be a name or a country, and is told from the other values. */
    public static final List<String> USUAL = List.of("n/a", "not applicable", "tidak berlaku");

    /** Rows that are cases, with the usual words. */
    public static final SurveyWords PLAIN = new SurveyWords(RowUse.CASES, GridForm.FOUND, USUAL, List.of());

    public SurveyWords {
        notApplicable = List.copyOf(notApplicable);
        unassigned = List.copyOf(unassigned);
    }

    /** The same, with the rows being something else. */
    public SurveyWords withRows(RowUse other) {
        return new SurveyWords(other, form, notApplicable, unassigned);
    }

    /** The same, with the file being read in another way. */
    public SurveyWords withForm(GridForm other) {
        return new SurveyWords(rows, other, notApplicable, unassigned);
    }

    /** The same, with other words for a question that does not arise. */
    public SurveyWords withNotApplicable(List<String> others) {
        return new SurveyWords(rows, form, others, unassigned);
    }

    /** The same, with other words for nobody having answered. */
    public SurveyWords withUnassigned(List<String> others) {
        return new SurveyWords(rows, form, notApplicable, others);
    }
}
