package org.makna.study;

/**
 * What the workbook of a study is to count.
 *
 * @param attribute         name of the attribute of the crosstabs, or blank for the first of cases with two to thirty values
 * @param unit              what codes by documents and the crosstabs count, such as {@code codings}; or blank: codings by
 *                          documents, cases by an attribute of cases, documents by one of documents
 * @param base              what shares of codes by documents are of, such as {@code none}; the crosstabs are shown in all bases
 * @param rollUp            whether a code of these tables also counts those below it: {@code none}, {@code children}, {@code all}
 * @param where             conditions on what is counted at all, or blank
 * @param pseudonymiseCoders whether coders are numbered instead of named
 */
public record WorkbookOptions(String attribute, String unit, String base, String rollUp, String where,
        boolean pseudonymiseCoders) {

    /** The usual ones: everything is counted, and coders are named. */
    public static final WorkbookOptions USUAL = new WorkbookOptions("", "", "none", "none", "", false);
}
