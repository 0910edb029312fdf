package org.makna.model;

import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a table as they were counted once.
 *
 * @param revision revision of the study that was counted
 * @param time     when, as an ISO-8601 instant
 * @param rows     the row members
 * @param columns  the column members
 * @param cells    {@code cells[row][column]}; {@code NaN} where there was no value
 */
public record TableRun(long revision, String time, List<Table.Member> rows, List<Table.Member> columns,
        double[][] cells) {

    public TableRun {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        int width = columns.size();
        if (cells.length != rows.size() || Arrays.stream(cells).anyMatch(row -> row.length != width)) {
            throw new IllegalArgumentException("Cells do not fit " + rows.size() + " rows and " + width + " columns");
        }
    }

    /** The numbers of a table that has just been counted. */
    public static TableRun of(Table table, String time) {
        return new TableRun(table.revision(), time, table.rows(), table.columns(), table.cells());
    }
}
