package org.makna.analysis.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Whether the values of several groups differ by rank: the test of Kruskal and Wallis (1952), corrected for ties.
 *
 * <p>Undefined where fewer than two groups have values or nothing varies.
 *
 * @param groups  groups that have values
 * @param count   values in all
 * @param h       the statistic, about χ² with groups − 1 degrees of freedom
 * @param degrees groups − 1
 * @param p       upper tail
 * @param effect  ε² = H / (count − 1), 0 to 1
 */
public record KruskalWallis(int groups, int count, double h, int degrees, double p, double effect) {

    /** Compares groups; missing values are left out, and groups without any. */
    public static KruskalWallis of(List<double[]> groups) {
        List<double[]> present = groups.stream().map(Numbers::present).filter(group -> group.length > 0).toList();
        double[] all = present.stream().flatMapToDouble(Arrays::stream).toArray();
        double n = all.length;
        int degrees = present.size() - 1;
        if (degrees < 1 || Numbers.constant(all)) {
            return new KruskalWallis(present.size(), all.length, Double.NaN, degrees, Double.NaN, Double.NaN);
        }
        Ranks ranks = Ranks.of(all);
        double sum = 0;
        int from = 0;
        for (double[] group : present) {
            double ofGroup = Arrays.stream(ranks.ranks(), from, from + group.length).sum();
            sum += ofGroup * ofGroup / group.length;
            from += group.length;
        }
        double uncorrected = 12 / (n * (n + 1)) * sum - 3 * (n + 1);
        double h = uncorrected / (1 - ranks.tieTerm() / (n * n * n - n));
        return new KruskalWallis(present.size(), all.length, h, degrees, Numbers.chiSquareTail(h, degrees),
                h / (n - 1));
    }
}
