package org.makna.analysis.statistics;

import java.util.stream.DoubleStream;

/**
 * Whether the values of one of two groups tend to be larger: the rank-sum test of Mann, Whitney and Wilcoxon.
 *
 * <p>p is exact where no two values are equal and each group has fewer than 50; otherwise it comes from the normal
 * approximation with the variance corrected for ties and with the correction for continuity. Undefined where a group is empty
 * or nothing varies.
 *
 * @param first  values in the first group
 * @param second values in the second
 * @param u      U of the first group: in how many pairs its value is the larger one, equal ones counting half
 * @param p      two-sided
 * @param exact  whether p is exact
 * @param effect rank-biserial correlation 2U/(n₁n₂) − 1: 1 where every value of the first group is larger (Kerby 2014)
 */
public record MannWhitney(int first, int second, double u, double p, boolean exact, double effect) {

    private static final int EXACT_BELOW = 50;

    /** Compares two groups; missing values are left out. */
    public static MannWhitney of(double[] first, double[] second) {
        double[] x = Numbers.present(first);
        double[] y = Numbers.present(second);
        double[] both = DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(y)).toArray();
        if (x.length == 0 || y.length == 0 || Numbers.constant(both)) {
            return new MannWhitney(x.length, y.length, Double.NaN, Double.NaN, false, Double.NaN);
        }
        Ranks ranks = Ranks.of(both);
        double u = DoubleStream.of(ranks.ranks()).limit(x.length).sum() - x.length * (x.length + 1) / 2.0;
        boolean exact = !ranks.tied() && x.length < EXACT_BELOW && y.length < EXACT_BELOW;
        double p = exact ? exact(x.length, y.length, u) : approximate(x.length, y.length, u, ranks.tieTerm());
        return new MannWhitney(x.length, y.length, u, p, exact, 2 * u / ((double) x.length * y.length) - 1);
    }

    private static double approximate(double m, double n, double u, double tieTerm) {
        double all = m + n;
        double variance = m * n / 12 * (all + 1 - tieTerm / (all * (all - 1)));
        double off = Math.max(0, Math.abs(u - m * n / 2) - 0.5);
        return Numbers.normalTails(off / Math.sqrt(variance));
    }

    /** Counts the orders of all values by their U, group by group (Mann and Whitney 1947). */
    private static double exact(int m, int n, double u) {
        double[][] orders = new double[n + 1][];
        for (int j = 0; j <= n; j++) {
            orders[j] = new double[]{1};
        }
        for (int i = 1; i <= m; i++) {
            double[][] next = new double[n + 1][];
            next[0] = new double[]{1};
            for (int j = 1; j <= n; j++) {
                next[j] = sum(orders[j], j, next[j - 1]);
            }
            orders = next;
        }
        double[] counts = orders[n];
        int smaller = (int) Math.min(u, (double) m * n - u);
        double tail = DoubleStream.of(counts).limit(smaller + 1L).sum() / DoubleStream.of(counts).sum();
        return Math.min(1, 2 * tail);
    }

    /** The largest value is of the first group, which adds a U for each of the second, or of the second, adding none. */
    private static double[] sum(double[] ofFirst, int shift, double[] ofSecond) {
        double[] sum = new double[Math.max(ofFirst.length + shift, ofSecond.length)];
        System.arraycopy(ofFirst, 0, sum, shift, ofFirst.length);
        for (int i = 0; i < ofSecond.length; i++) {
            sum[i] += ofSecond[i];
        }
        return sum;
    }
}
