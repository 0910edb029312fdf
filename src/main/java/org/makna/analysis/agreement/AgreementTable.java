package org.makna.analysis.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * How often two coders, or groups of coders, chose which categories.
 *
 * <p>In the formulas p_kl is the share of a cell, p_k+ and p_+k are shares of the margins, and q is the number of categories.
 *
 * @param counts square: row by the first, column by the second
 */
public record AgreementTable(double[][] counts) {

    public AgreementTable {
        for (double[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException("Not a square table");
            }
        }
    }

    /** How many decisions were compared. */
    public double total() {
        return Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
    }

    /** Percent agreement as a fraction: Po = Σ p_kk; {@code NaN} where nothing was compared. */
    public double agreement() {
        double same = 0;
        for (int k = 0; k < counts.length; k++) {
            same += counts[k][k];
        }
        return same / total();
    }

    /** What Cohen takes chance to agree on: Σ p_k+ p_+k. */
    public double chanceOfCohen() {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += first(k) * second(k);
        }
        return sum;
    }

    /** Cohen's κ (1960). */
    public double cohen() {
        return beyond(chanceOfCohen());
    }

    /** Scott's π (1955): chance is Σ ((p_k+ + p_+k)/2)². */
    public double scott() {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += mean(k) * mean(k);
        }
        return beyond(sum);
    }

    /** The coefficient of Brennan and Prediger (1981): chance is 1/q. */
    public double brennanPrediger() {
        return beyond(1.0 / counts.length);
    }

    /** Gwet's AC1 (2008): chance is Σ π_k(1−π_k)/(q−1) with π_k = (p_k+ + p_+k)/2. */
    public double gwet() {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += mean(k) * (1 - mean(k));
        }
        return beyond(sum / (counts.length - 1));
    }

    /** Krippendorff's α for nominal categories and two coders without missing values, from Scott's chance. */
    public double alpha() {
        double values = 2 * total();
        double chance = 0;
        for (int k = 0; k < counts.length; k++) {
            double n = mean(k) * values;
            chance += n * (n - 1);
        }
        return beyond(chance / (values * (values - 1)));
    }

    /** Adds tables of the same categories cell by cell. */
    public static AgreementTable sum(List<AgreementTable> tables) {
        int q = tables.isEmpty() ? 0 : tables.getFirst().counts.length;
        double[][] sum = new double[q][q];
        for (AgreementTable table : tables) {
            for (int k = 0; k < q; k++) {
                for (int l = 0; l < q; l++) {
                    sum[k][l] += table.counts[k][l];
                }
            }
        }
        return new AgreementTable(sum);
    }

    private double beyond(double chance) {
        return Chance.beyond(agreement(), chance);
    }

    private double first(int k) {
        return Arrays.stream(counts[k]).sum() / total();
    }

    private double second(int k) {
        return Arrays.stream(counts).mapToDouble(row -> row[k]).sum() / total();
    }

    private double mean(int k) {
        return (first(k) + second(k)) / 2;
    }
}
