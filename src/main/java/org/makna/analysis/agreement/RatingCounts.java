package org.makna.analysis.agreement;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How many of several coders put each unit into each category; coders may have left units out.
 *
 * <p>After Gwet, Handbook of Inter-Rater Reliability (2014): agreement is the mean over units with two ratings or more, the
 * shares of categories over units with one or more.
 *
 * @param counts one row per kind of unit, one column per category offered; r_ik
 * @param units  how many units are of each kind
 */
public record RatingCounts(int[][] counts, double[] units) {

    public RatingCounts {
        if (counts.length != units.length) {
            throw new IllegalArgumentException(counts.length + " rows for " + units.length + " kinds of units");
        }
    }

    /** Every row is one unit. */
    public RatingCounts(int[][] counts) {
        this(counts, ones(counts.length));
    }

    /**
     * Counts ratings.
     *
     * @param ratings    one row per coder, one column per unit: number of the category from 0, or −1 for none
     * @param categories how many categories there are
     */
    public static RatingCounts of(int[][] ratings, int categories) {
        int units = ratings.length == 0 ? 0 : ratings[0].length;
        int[][] counts = new int[units][categories];
        for (int[] coder : ratings) {
            for (int unit = 0; unit < units; unit++) {
                if (coder[unit] >= 0) {
                    counts[unit][coder[unit]]++;
                }
            }
        }
        return new RatingCounts(counts);
    }

    /** Po: mean over units of Σ_k r_ik(r_ik−1) / (r_i(r_i−1)). */
    public double agreement() {
        return mean(2, unit -> {
            double pairs = Arrays.stream(unit).mapToDouble(r -> (double) r * (r - 1)).sum();
            double raters = raters(unit);
            return pairs / (raters * (raters - 1));
        });
    }

    /** κ of Fleiss (1971): chance is Σ π_k². */
    public double fleiss() {
        return Chance.beyond(agreement(), Arrays.stream(shares()).map(share -> share * share).sum());
    }

    /** The coefficient of Brennan and Prediger (1981): chance is 1/q. */
    public double brennanPrediger() {
        return Chance.beyond(agreement(), 1.0 / categories());
    }

    /** Gwet's AC1 (2008): chance is Σ π_k(1−π_k)/(q−1). */
    public double gwet() {
        double sum = Arrays.stream(shares()).map(share -> share * (1 - share)).sum();
        return Chance.beyond(agreement(), sum / (categories() - 1));
    }

    /**
     * Krippendorff's α for nominal categories: the same as {@link KrippendorffAlpha} gives for the ratings.
     *
     * <p>The observed disagreement Σ o_ck over c ≠ k is what each unit with m ≥ 2 values adds: (m² − Σ_k r_k²)/(m−1).
     */
    public double alpha() {
        double[] n = new double[categories()];
        double observed = 0;
        for (int i = 0; i < counts.length; i++) {
            double m = raters(counts[i]);
            if (m > 1) {
                double squares = 0;
                for (int k = 0; k < n.length; k++) {
                    n[k] += units[i] * counts[i][k];
                    squares += (double) counts[i][k] * counts[i][k];
                }
                observed += units[i] * (m * m - squares) / (m - 1);
            }
        }
        double all = Arrays.stream(n).sum();
        double expected = all * all - Arrays.stream(n).map(k -> k * k).sum();
        return expected == 0 ? Double.NaN : 1 - (all - 1) * observed / expected;
    }

    /** Shares of the categories: means of r_ik/r_i over units that anybody rated. */
    public double[] shares() {
        double[] shares = new double[categories()];
        Arrays.setAll(shares, k -> mean(1, unit -> (double) unit[k] / raters(unit)));
        return shares;
    }

    /** Mean over units with that many ratings or more; {@code NaN} where there is none. */
    private double mean(int least, ToDoubleFunction<int[]> value) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            if (raters(counts[i]) >= least) {
                sum += units[i] * value.applyAsDouble(counts[i]);
                all += units[i];
            }
        }
        return sum / all;
    }

    private int categories() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    private static int raters(int[] unit) {
        return Arrays.stream(unit).sum();
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
