package org.makna.analysis.statistics;

import java.util.Arrays;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** What the calculations of this package share. */
final class Numbers {

    private Numbers() {
    }

    /** The values that are there, in their order. */
    static double[] present(double... values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The mean, or {@code NaN} of nothing. */
    static double mean(double... values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Sum of the squared distances from a centre. */
    static double squares(double centre, double... values) {
        double sum = 0;
        for (double value : values) {
            sum += (value - centre) * (value - centre);
        }
        return sum;
    }

    /** The variance with n−1, or {@code NaN} of fewer than two values. */
    static double variance(double... values) {
        return values.length < 2 ? Double.NaN : squares(mean(values), values) / (values.length - 1);
    }

    /** Whether all values are the same. */
    static boolean constant(double... values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** A quotient, or {@code NaN} where nothing can be divided. */
    static double divide(double numerator, double denominator) {
        return denominator == 0 ? Double.NaN : numerator / denominator;
    }

    /** Probability of χ² at least this large; from the incomplete gamma function, so that small ones stay exact. */
    static double chiSquareTail(double statistic, double degrees) {
        return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, statistic / 2);
    }

    /** Probability of F at least this large; from the incomplete beta function. */
    static double fTail(double statistic, double between, double within) {
        return statistic <= 0
                ? 1
                : Beta.regularizedBeta(within / (within + between * statistic), within / 2, between / 2);
    }

    /** Probability of a standard normal value at least this far from 0 in either direction. */
    static double normalTails(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** Probability of t at least this far from 0 in either direction. */
    static double tTails(double t, double degrees) {
        return Double.isInfinite(t) ? 0 : Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }
}
