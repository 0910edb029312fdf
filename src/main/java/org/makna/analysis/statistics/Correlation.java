package org.makna.analysis.statistics;

import java.util.Arrays;

/**
 * How two columns of numbers go together.
 *
 * <p>Pairs with a missing member are left out. Of fewer than three pairs, or where a column does not vary, coefficient and
 * p are {@code NaN}.
 *
 * @param method      which coefficient
 * @param count       pairs that were used
 * @param coefficient −1 to 1
 * @param statistic   what p comes from: t with count−2 degrees of freedom, or z for Kendall's τ
 * @param p           two-sided
 */
public record Correlation(Method method, int count, double coefficient, double statistic, double p) {

    /** A coefficient. */
    public enum Method {
        /** Product-moment: straight-line dependence of numbers. */
        PEARSON {
            @Override
            Correlation calculate(double[] x, double[] y) {
                return byT(this, x.length, productMoment(x, y));
            }
        },
        /** Pearson's coefficient of the mid-ranks: the choice for ordinal values, such as answers from 1 to 5. */
        SPEARMAN {
            @Override
            Correlation calculate(double[] x, double[] y) {
                return byT(this, x.length, productMoment(Ranks.of(x).ranks(), Ranks.of(y).ranks()));
            }
        },
        /** Kendall's τ-b, which allows for ties; p from the normal approximation with the variance corrected for ties. */
        KENDALL {
            @Override
            Correlation calculate(double[] x, double[] y) {
                return kendall(x, y);
            }
        };

        abstract Correlation calculate(double[] x, double[] y);
    }

    /** Correlates two columns of the same length. */
    public static Correlation of(Method method, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("Columns of " + x.length + " and " + y.length);
        }
        double[][] pairs = complete(x, y);
        if (pairs[0].length < 3 || Numbers.constant(pairs[0]) || Numbers.constant(pairs[1])) {
            return new Correlation(method, pairs[0].length, Double.NaN, Double.NaN, Double.NaN);
        }
        return method.calculate(pairs[0], pairs[1]);
    }

    /** Product-moment correlation of two complete columns: {@code NaN} where one does not vary. */
    public static double productMoment(double[] x, double[] y) {
        double meanX = Numbers.mean(x);
        double meanY = Numbers.mean(y);
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        double spread = Math.sqrt(Numbers.squares(meanX, x) * Numbers.squares(meanY, y));
        // Rounding may lead a hair beyond the bounds, and then to the root of a negative number.
        return Math.clamp(Numbers.divide(products, spread), -1, 1);
    }

    private static double[][] complete(double[] x, double[] y) {
        double[] left = new double[x.length];
        double[] right = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                left[count] = x[i];
                right[count++] = y[i];
            }
        }
        return new double[][]{Arrays.copyOf(left, count), Arrays.copyOf(right, count)};
    }

    private static Correlation byT(Method method, int count, double coefficient) {
        if (Math.abs(coefficient) == 1) {
            return new Correlation(method, count, coefficient, coefficient * Double.POSITIVE_INFINITY, 0);
        }
        double t = coefficient * Math.sqrt((count - 2) / (1 - coefficient * coefficient));
        return new Correlation(method, count, coefficient, t, Numbers.tTails(t, count - 2));
    }

    /** Kendall 1970, Rank Correlation Methods: τ-b and the variance of S with ties. */
    private static Correlation kendall(double[] x, double[] y) {
        long agreement = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                agreement += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
            }
        }
        double n = x.length;
        Ties tiesX = Ties.of(x);
        Ties tiesY = Ties.of(y);
        double pairs = n * (n - 1) / 2;
        double tau = agreement / Math.sqrt((pairs - tiesX.pairs / 2) * (pairs - tiesY.pairs / 2));
        double variance = (n * (n - 1) * (2 * n + 5) - tiesX.weighted - tiesY.weighted) / 18
                + tiesX.triples * tiesY.triples / (9 * n * (n - 1) * (n - 2))
                + tiesX.pairs * tiesY.pairs / (2 * n * (n - 1));
        double z = agreement / Math.sqrt(variance);
        return new Correlation(Method.KENDALL, x.length, Math.clamp(tau, -1, 1), z, Numbers.normalTails(z));
    }

    /**
     * Sums over the groups of t equal values.
     *
     * @param pairs    of t(t−1)
     * @param triples  of t(t−1)(t−2)
     * @param weighted of t(t−1)(2t+5)
     */
    private record Ties(double pairs, double triples, double weighted) {

        static Ties of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double pairs = 0;
            double triples = 0;
            double weighted = 0;
            for (int from = 0, to; from < sorted.length; from = to) {
                to = from;
                while (to < sorted.length && sorted[to] == sorted[from]) {
                    to++;
                }
                double t = to - from;
                pairs += t * (t - 1);
                triples += t * (t - 1) * (t - 2);
                weighted += t * (t - 1) * (2 * t + 5);
            }
            return new Ties(pairs, triples, weighted);
        }
    }
}
