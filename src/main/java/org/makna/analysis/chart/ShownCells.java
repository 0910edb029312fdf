package org.makna.analysis.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makna.model.Messages;
import org.makna.model.drawing.Chartable;

/**
 * The rows and columns that a picture of cells has room for.
 *
 * @param rows    the rows
 * @param columns the columns
 * @param largest the largest value among their cells
 */
record ShownCells(Picked rows, Picked columns, double largest) {

    /** The largest rows and columns of a table, by what their cells add up to. */
    static ShownCells of(Chartable source, int mostRows, int mostColumns) {
        double[][] cells = source.table().cells();
        Picked rows = Picked.largest(cells.length, mostRows, row -> sum(cells[row]));
        Picked columns = Picked.largest(source.columns().size(), mostColumns,
                column -> sum(Arrays.stream(cells).mapToDouble(row -> row[column]).toArray()));
        double largest = rows.shown().stream().flatMapToDouble(row -> columns.shown().stream()
                .mapToDouble(column -> cells[row][column])).filter(value -> !Double.isNaN(value)).max().orElse(0);
        return new ShownCells(rows, columns, largest);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sum();
    }

    /** A cell in a sentence. */
    static String said(Chartable source, Values values, Messages messages, int row, int column) {
        return messages.text("chart.said-cell", source.rows().get(row).whole(), source.columns().get(column).whole(),
                values.of(source.table().cells()[row][column]), source.counted());
    }

    /** Says how many rows and columns are left out, where any is. */
    void note(Page page, Messages messages) {
        int allRows = rows.shown().size() + rows.left().size();
        int allColumns = columns.shown().size() + columns.left().size();
        if (IntStream.of(rows.left().size(), columns.left().size()).sum() > 0) {
            page.note(messages.text("chart.left-out-cells", rows.shown().size(), allRows, columns.shown().size(),
                    allColumns));
        }
    }
}
