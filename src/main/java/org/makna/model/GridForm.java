package org.makna.model;

/**
 * How the file of a survey is read as a grid. What is empty is left to the file.
 *
 * @param sheet     name of the sheet of a workbook; empty for the first visible one that holds anything
 * @param header    row of the file in which the names of the columns stand, counted from 1; 0 leaves it to the file
 * @param charset   name of the character set of a text file
 * @param delimiter what stands between the cells of a text file, one character
 * @param quote     what encloses a cell of a text file, one character, or {@link #NO_QUOTE}
 * @param decimal   what stands before the fraction of a number, a point or a comma; the other one then groups thousands
 */
public record GridForm(String sheet, int header, String charset, String delimiter, String quote, String decimal) {

    /** Nothing encloses cells; quotation marks are plain characters. */
    public static final String NO_QUOTE = "none";
    public static final String POINT = ".";
    public static final String COMMA = ",";

    /** All is left to the file. */
    public static final GridForm FOUND = new GridForm("", 0, "", "", "", "");

    /** The same, of another sheet. */
    public GridForm withSheet(String other) {
        return new GridForm(other, header, charset, delimiter, quote, decimal);
    }

    /** The same, with the names of the columns in another row. */
    public GridForm withHeader(int row) {
        return new GridForm(sheet, row, charset, delimiter, quote, decimal);
    }

    /** The same, in another character set. */
    public GridForm withCharset(String other) {
        return new GridForm(sheet, header, other, delimiter, quote, decimal);
    }

    /** The same, with something else between the cells. */
    public GridForm withDelimiter(String other) {
        return new GridForm(sheet, header, charset, other, quote, decimal);
    }

    /** The same, with something else around cells. */
    public GridForm withQuote(String other) {
        return new GridForm(sheet, header, charset, delimiter, other, decimal);
    }

    /** The same, with another decimal sign. */
    public GridForm withDecimal(String other) {
        return new GridForm(sheet, header, charset, delimiter, quote, other);
    }
}
