package org.makna.model;

import java.util.List;

/**
 * What the file of a survey turned out to be as a grid.
 *
 * @param sheets names of the sheets of a workbook in their order, hidden ones too; empty for other files
 * @param form   how it was read
 */
public record GridSeen(List<String> sheets, GridForm form) {

    /** What no grid is. */
    public static final GridSeen NONE = new GridSeen(List.of(), GridForm.FOUND);

    public GridSeen {
        sheets = List.copyOf(sheets);
    }
}
