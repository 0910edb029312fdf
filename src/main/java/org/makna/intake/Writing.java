package org.makna.intake;

import org.makna.model.GridForm;

/**
 * What is known of how the cells of a grid came to be text.
 *
 * @param typed     whether numbers were numbers in the file, as in a workbook, so that they are written with a point, without
 *                  groups and without zeros at the end
 * @param delimited what stands between the cells of a text file, or empty
 * @param decimal   what the user says that stands before the fraction of a number, or empty
 * @param before    how the wave before wrote the column, a pattern of dates or a decimal sign, or empty
 * @param fractions whether the column holds fractions in the study
 */
record Writing(boolean typed, String delimited, String decimal, String before, boolean fractions) {

    /** Nothing is known. */
    static final Writing UNKNOWN = new Writing(true, "", "", "", false);

    /** Whether cells stand between semicolons, as programs write them where a comma stands in the numbers. */
    boolean isOfCommas() {
        return delimited.equals(";");
    }

    /** What likely stands before a fraction: what the user says, otherwise what such files have. */
    char likelyDecimal() {
        return decimal.isEmpty() ? isOfCommas() ? ',' : '.' : decimal.charAt(0);
    }

    /** Whether the user leaves it open what stands before a fraction, or says that it is this. */
    boolean allows(char point) {
        return decimal.isEmpty() || decimal.charAt(0) == point;
    }

    /** The same for a column that the study knows. */
    Writing after(String wave, boolean ofFractions) {
        return new Writing(typed, delimited, decimal, wave, ofFractions);
    }

    /**
     * Whether a number that can be read in two ways is meant like this: as the wave before wrote numbers, otherwise as a fraction
     * where the study holds fractions and such files write them so.
     */
    boolean settles(NumberForm form) {
        return before.isEmpty()
                ? fractions && !form.grouped() && form.point() == likelyDecimal()
                : before.equals(String.valueOf(form.point()));
    }

    static Writing of(GridForm form, boolean typed) {
        return new Writing(typed, form.delimiter(), form.decimal(), "", false);
    }
}
