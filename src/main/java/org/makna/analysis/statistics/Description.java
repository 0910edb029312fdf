package org.makna.analysis.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What describes a column of numbers.
 *
 * @param count             values that are there
 * @param missing           values that are not
 * @param mean              arithmetic mean
 * @param median            middle value, or the mean of the two in the middle
 * @param modes             the most frequent values, ascending; empty where every value occurs once
 * @param minimum           smallest value
 * @param maximum           largest value
 * @param variance          with n−1; {@code NaN} of fewer than two values
 * @param standardDeviation its root
 * @param lowerQuartile     by linear interpolation between the ordered values (type 7 of Hyndman and Fan 1996, as
 *                          {@code QUARTILE.INC} of Excel)
 * @param upperQuartile     likewise
 */
public record Description(int count, int missing, double mean, double median, List<Double> modes, double minimum,
        double maximum, double variance, double standardDeviation, double lowerQuartile, double upperQuartile) {

    /** Describes values; {@code NaN} is missing. Of no value at all everything but the counts is {@code NaN}. */
    public static Description of(double... values) {
        double[] sorted = Numbers.present(values);
        Arrays.sort(sorted);
        double variance = Numbers.variance(sorted);
        return new Description(sorted.length, values.length - sorted.length, Numbers.mean(sorted),
                quantile(sorted, 0.5), modes(sorted), quantile(sorted, 0), quantile(sorted, 1), variance,
                Math.sqrt(variance), quantile(sorted, 0.25), quantile(sorted, 0.75));
    }

    /** The quantile of ordered values, type 7; {@code NaN} of none. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static List<Double> modes(double[] sorted) {
        List<Double> modes = new ArrayList<>();
        int most = 2;
        for (int from = 0; from < sorted.length;) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from > most) {
                modes.clear();
                most = to - from;
            }
            if (to - from == most) {
                modes.add(sorted[from]);
            }
            from = to;
        }
        return List.copyOf(modes);
    }
}
