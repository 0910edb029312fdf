package org.makna.analysis.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/**
 * Pearson's test of independence of a table of counts.
 *
 * <p>E = R·C/N, χ² = Σ (O−E)²/E without Yates' correction, df = (r−1)(k−1), p the upper tail; Cramér's
 * V = √(χ²/(N·(min(r,k)−1))). Rows and columns whose sum is 0 count for nothing: their expected values and residuals are
 * {@code NaN}. With fewer than two rows or columns left the test is undefined.
 *
 * <p>Counts must be independent of each other. One document that gives many codings violates this.
 *
 * @param expected     expected counts, in the shape of the table
 * @param standardised residuals (O−E)/√E
 * @param adjusted     residuals (O−E)/√(E·(1−R/N)·(1−C/N)), which are about standard normal (Haberman 1973)
 * @param total        N
 * @param statistic    χ²
 * @param degrees      degrees of freedom
 * @param p            upper tail
 * @param cramersV     strength, 0 to 1
 * @param fewExpected  cells of which fewer than 5 are expected
 * @param doubtful     whether these are more than a fifth of the cells, or one is below 1: p is then not to be relied on
 */
public record ChiSquare(double[][] expected, double[][] standardised, double[][] adjusted, double total,
        double statistic, int degrees, double p, double cramersV, int fewExpected, boolean doubtful) {

    private static final double FEW = 5;
    private static final double DOUBTFUL_SHARE = 0.2;

    /** Tests a table of counts, rows of equal length and no cell negative or missing. */
    public static ChiSquare of(double[][] counts) {
        double[] rows = Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        int width = counts.length == 0 ? 0 : counts[0].length;
        double[] columns = IntStream.range(0, width)
                .mapToDouble(column -> Arrays.stream(counts).mapToDouble(row -> row[column]).sum()).toArray();
        double total = Arrays.stream(rows).sum();
        double[][] expected = new double[rows.length][width];
        double[][] standardised = new double[rows.length][width];
        double[][] adjusted = new double[rows.length][width];
        double statistic = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < width; c++) {
                double e = rows[r] == 0 || columns[c] == 0 ? Double.NaN : rows[r] * columns[c] / total;
                double off = counts[r][c] - e;
                expected[r][c] = e;
                standardised[r][c] = off / Math.sqrt(e);
                adjusted[r][c] = Numbers.divide(off,
                        Math.sqrt(e * (1 - rows[r] / total) * (1 - columns[c] / total)));
                statistic += Double.isNaN(e) ? 0 : off * off / e;
            }
        }
        int height = (int) Arrays.stream(rows).filter(sum -> sum > 0).count();
        int breadth = (int) Arrays.stream(columns).filter(sum -> sum > 0).count();
        return judge(expected, standardised, adjusted, total, statistic, height, breadth);
    }

    private static ChiSquare judge(double[][] expected, double[][] standardised, double[][] adjusted, double total,
            double statistic, int height, int breadth) {
        int cells = height * breadth;
        int few = (int) cells(expected).filter(e -> e < FEW).count();
        boolean tiny = cells(expected).anyMatch(e -> e < 1);
        boolean doubtful = tiny || few > DOUBTFUL_SHARE * cells;
        if (height < 2 || breadth < 2) {
            return new ChiSquare(expected, standardised, adjusted, total, Double.NaN, 0, Double.NaN, Double.NaN, few,
                    doubtful);
        }
        int degrees = (height - 1) * (breadth - 1);
        double p = Numbers.chiSquareTail(statistic, degrees);
        double v = Math.sqrt(statistic / (total * (Math.min(height, breadth) - 1)));
        return new ChiSquare(expected, standardised, adjusted, total, statistic, degrees, p, v, few, doubtful);
    }

    private static DoubleStream cells(double[][] table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).filter(cell -> !Double.isNaN(cell));
    }

    /**
     * Fisher's exact test of a table of two rows and two columns, two-sided.
     *
     * <p>The sum of the probabilities of all tables with the same margins that are no more probable than this one, with a
     * relative slack of 1e-7 against rounding.
     */
    public static double fisher(int a, int b, int c, int d) {
        int row = a + b;
        int column = a + c;
        int total = a + b + c + d;
        if (total == 0) {
            return Double.NaN;
        }
        HypergeometricDistribution tables = new HypergeometricDistribution(total, column, row);
        double observed = tables.probability(a) * (1 + 1e-7);
        double sum = IntStream.rangeClosed(Math.max(0, row + column - total), Math.min(row, column))
                .mapToDouble(tables::probability).filter(p -> p <= observed).sum();
        return Math.min(1, sum);
    }
}
