package org.makna.model;

import java.util.List;

/**
 * A grid of text as a spreadsheet or CSV file shows it.
 *
 * @param name     name of the sheet, or of the file
 * @param rows     all rows with the header first; rows may differ in length; an empty cell is an empty string
 * @param findings what was noticed while reading
 */
public record Sheet(String name, List<List<String>> rows, List<Finding> findings) {

    public Sheet {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
