package org.makna.analysis;

import org.jspecify.annotations.Nullable;
import org.makna.model.Table.Base;

/**
 * Turns counts into shares of a base; a base of 0 gives {@code NaN}.
 *
 * @param base       what the shares are of
 * @param rowSums    sum of each row's cells
 * @param columnSums sum of each column's cells
 * @param total      sum of all cells
 * @param n          documents or cases in each column and at last in all columns together, or null
 */
record Shares(Base base, double[] rowSums, double[] columnSums, double total, double @Nullable [] n) {

    /** The share of a count; the row or column after the last is that of the totals. */
    double of(double count, int row, int column) {
        return switch (base) {
            case NONE -> count;
            case ROW -> share(count, row < rowSums.length ? rowSums[row] : total);
            case COLUMN -> share(count, column < columnSums.length ? columnSums[column] : total);
            case TABLE -> share(count, total);
            case N -> share(count, n == null ? 0 : n[column]);
        };
    }

    private static double share(double count, double whole) {
        return whole == 0 ? Double.NaN : count / whole;
    }
}
