package org.makna.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.makna.model.Table.Base;

/**
 * Turns counts into shares of a base; a base of 0 gives {@code NaN}.
 *
 * @param base       what the shares are of
 * @param rowSums    sum of each row's cells
 * @param columnSums sum of each column's cells
 * @param total      sum of all cells
 * @param n          documents or cases in each column, or row, and at last in all together, or null
 * @param nOfRows    whether these are of the rows
 * @param words      words of the text of each cell and of the margins, as a {@link Grid} numbers them, or null
 */
record Shares(Base base, double[] rowSums, double[] columnSums, double total, double @Nullable [] n, boolean nOfRows,
        double @Nullable [] words) {

    /** Words that a rate is of. */
    private static final int RATE = 1000;

    /** The share of a count; the row or column after the last is that of the totals. */
    double of(double count, int row, int column) {
        return switch (base) {
            case NONE -> count;
            case ROW -> share(count, row < rowSums.length ? rowSums[row] : total);
            case COLUMN -> share(count, column < columnSums.length ? columnSums[column] : total);
            case TABLE -> share(count, total);
            case N -> share(count, n == null ? 0 : n[nOfRows ? row : column]);
            case NORMALISED -> count * scale(row, column);
            case LENGTH -> RATE
                    * share(count, words == null
                            ? 0
                            : words[new Grid(rowSums.length, columnSums.length).cell(row, column)]);
        };
    }

    /** By how much the size of a column, or row, is below that of the largest; {@code NaN} where it has nothing. */
    private double scale(int row, int column) {
        double[] sums = nOfRows ? rowSums : columnSums;
        int place = nOfRows ? row : column;
        double largest = Arrays.stream(sums).max().orElse(0);
        return place < sums.length ? share(largest, sums[place]) : Double.NaN;
    }

    private static double share(double count, double whole) {
        return whole == 0 ? Double.NaN : count / whole;
    }
}
