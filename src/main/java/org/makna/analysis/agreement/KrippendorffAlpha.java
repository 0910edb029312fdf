package org.makna.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.similarity.SetDistance;

/**
 * Krippendorff's α of any number of coders, with or without missing values.
 *
 * <p>α = 1 − (n−1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck over c &lt; k, with the coincidences o_ck = Σ_u (ordered pairs of c and k
 * in the unit u) / (m_u−1). Units with fewer than two values drop out (Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). {@code NaN} where all values are the same.
 */
public final class KrippendorffAlpha {

    /** How far two values lie apart, squared. */
    public enum Metric {
        /** 1 for different values. */
        NOMINAL {
            @Override
            double squared(double[] values, double[] n, int c, int k) {
                return 1;
            }
        },
        /** Values in an order: (Σ n_g for g from c to k − (n_c+n_k)/2)². */
        ORDINAL {
            @Override
            double squared(double[] values, double[] n, int c, int k) {
                double between = Arrays.stream(n, c, k + 1).sum() - (n[c] + n[k]) / 2;
                return between * between;
            }
        },
        /** (c−k)². */
        INTERVAL {
            @Override
            double squared(double[] values, double[] n, int c, int k) {
                return (values[c] - values[k]) * (values[c] - values[k]);
            }
        },
        /** ((c−k)/(c+k))². */
        RATIO {
            @Override
            double squared(double[] values, double[] n, int c, int k) {
                double sum = values[c] + values[k];
                double share = sum == 0 ? 0 : (values[c] - values[k]) / sum;
                return share * share;
            }
        };

        /** Of two different values, c before k. */
        abstract double squared(double[] values, double[] n, int c, int k);
    }

    /** δ² of two categories by their numbers, c &lt; k, given how often each category occurs. */
    private interface Distances {
        double squared(double[] n, int c, int k);
    }

    private KrippendorffAlpha() {
    }

    /**
     * α of numbers.
     *
     * @param ratings one row per coder, one column per unit; {@code NaN} for no value
     */
    public static double of(double[][] ratings, Metric metric) {
        double[] values = Arrays.stream(ratings).flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value)).sorted().distinct().toArray();
        int[][] numbers = Arrays.stream(ratings).map(coder -> Arrays.stream(coder)
                .mapToInt(value -> Double.isNaN(value) ? -1 : Arrays.binarySearch(values, value)).toArray())
                .toArray(int[][]::new);
        double[] once = new double[numbers.length == 0 ? 0 : numbers[0].length];
        Arrays.fill(once, 1);
        return alpha(numbers, once, values.length, (n, c, k) -> metric.squared(values, n, c, k));
    }

    /**
     * α of sets of codes, which are alike as far as they have codes in common.
     *
     * @param ratings one row per coder, one entry per unit; null for no value, which the empty set is not
     */
    public static double ofSets(List<List<@Nullable Set<String>>> ratings, SetDistance distance) {
        double[] once = new double[ratings.isEmpty() ? 0 : ratings.getFirst().size()];
        Arrays.fill(once, 1);
        return ofSets(ratings, once, distance);
    }

    /**
     * α of sets of codes where many units are alike.
     *
     * @param ratings one row per coder, one entry per kind of unit
     * @param times   how many units there are of each kind
     */
    public static double ofSets(List<List<@Nullable Set<String>>> ratings, double[] times, SetDistance distance) {
        Set<Set<String>> distinct = new LinkedHashSet<>();
        ratings.forEach(coder -> coder.stream().filter(Objects::nonNull).forEach(set -> distinct.add(Set.copyOf(set))));
        List<Set<String>> sets = new ArrayList<>(distinct);
        int[][] numbers = ratings.stream().map(coder -> coder.stream()
                .mapToInt(set -> set == null ? -1 : sets.indexOf(set)).toArray()).toArray(int[][]::new);
        return alpha(numbers, times, sets.size(), (n, c, k) -> {
            double apart = distance.between(sets.get(c), sets.get(k));
            return apart * apart;
        });
    }

    private static double alpha(int[][] ratings, double[] times, int categories, Distances distances) {
        double[][] coincidences = coincidences(ratings, times, categories);
        double[] n = Arrays.stream(coincidences).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double all = Arrays.stream(n).sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < categories; c++) {
            for (int k = c + 1; k < categories; k++) {
                double squared = distances.squared(n, c, k);
                observed += coincidences[c][k] * squared;
                expected += n[c] * n[k] * squared;
            }
        }
        return expected == 0 ? Double.NaN : 1 - (all - 1) * observed / expected;
    }

    private static double[][] coincidences(int[][] ratings, double[] times, int categories) {
        double[][] coincidences = new double[categories][categories];
        int[][] units = RatingCounts.of(ratings, categories).counts();
        for (int u = 0; u < units.length; u++) {
            int[] unit = units[u];
            double weight = times[u];
            int values = Arrays.stream(unit).sum();
            // Only the categories of the unit: there may be thousands of sets of codes in all.
            int[] present = IntStream.range(0, categories).filter(k -> unit[k] > 0).toArray();
            for (int c : present) {
                for (int k : present) {
                    if (values > 1) {
                        coincidences[c][k] += weight * unit[c] * (double) (unit[k] - (c == k ? 1 : 0)) / (values - 1);
                    }
                }
            }
        }
        return coincidences;
    }
}
