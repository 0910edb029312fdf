package org.makna.analysis.agreement;

import java.util.Arrays;

/**
 * How many of several coders put each unit into each category; coders may have left units out.
 *
 * <p>After Gwet, Handbook of Inter-Rater Reliability (2014): agreement is the mean over units with two ratings or more, the
 * shares of categories over units with one or more.
 *
 * @param counts one row per unit, one column per category offered; r_ik
 */
public record RatingCounts(int[][] counts) {

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
        return Arrays.stream(counts).filter(unit -> raters(unit) >= 2).mapToDouble(unit -> {
            double pairs = Arrays.stream(unit).mapToDouble(r -> (double) r * (r - 1)).sum();
            double raters = raters(unit);
            return pairs / (raters * (raters - 1));
        }).average().orElse(Double.NaN);
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

    /** Shares of the categories: means of r_ik/r_i over units that anybody rated. */
    public double[] shares() {
        double[] shares = new double[categories()];
        int rated = 0;
        for (int[] unit : counts) {
            int raters = raters(unit);
            if (raters > 0) {
                rated++;
                for (int k = 0; k < shares.length; k++) {
                    shares[k] += (double) unit[k] / raters;
                }
            }
        }
        double units = rated;
        return Arrays.stream(shares).map(share -> share / units).toArray();
    }

    private int categories() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    private static int raters(int[] unit) {
        return Arrays.stream(unit).sum();
    }
}
