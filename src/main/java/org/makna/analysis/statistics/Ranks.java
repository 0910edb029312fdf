package org.makna.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Mid-ranks: equal values share the mean of the ranks they take up.
 *
 * @param ranks   one rank per value, from 1, in the order of the values
 * @param tieTerm sum over the groups of equal values of t³−t, t being how many are equal; 0 without ties
 */
public record Ranks(double[] ranks, double tieTerm) {

    /** Ranks values, none of which may be missing. */
    public static Ranks of(double... values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        double tieTerm = 0;
        for (int from = 0; from < order.length;) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            double equal = to - from;
            tieTerm += equal * equal * equal - equal;
            from = to;
        }
        return new Ranks(ranks, tieTerm);
    }

    /** Whether any two values are equal. */
    public boolean tied() {
        return tieTerm > 0;
    }
}
