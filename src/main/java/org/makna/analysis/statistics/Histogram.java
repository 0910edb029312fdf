package org.makna.analysis.statistics;

import java.util.Arrays;

/**
 * Numbers counted in classes of equal width.
 *
 * @param edges  borders of the classes, ascending, one more than classes
 * @param counts how many values lie in each; a class holds its lower border, the last one its upper border too
 */
public record Histogram(double[] edges, int[] counts) {

    /** How many classes Sturges (1926) wants for so many values: ⌈log₂ n⌉ + 1. */
    public static int sturges(int count) {
        return count < 2 ? 1 : 33 - Integer.numberOfLeadingZeros(count - 1);
    }

    /** Counts in as many classes as Sturges' rule wants; {@code NaN} is left out. */
    public static Histogram of(double... values) {
        double[] present = Numbers.present(values);
        return of(sturges(present.length), present);
    }

    /**
     * Counts in a number of classes between the smallest and the largest value; {@code NaN} is left out.
     *
     * <p>Values that are all the same lie in one class of no width. No value at all gives no class.
     */
    public static Histogram of(int classes, double... values) {
        double[] present = Numbers.present(values);
        if (present.length == 0) {
            return new Histogram(new double[0], new int[0]);
        }
        double low = Arrays.stream(present).min().orElseThrow();
        double high = Arrays.stream(present).max().orElseThrow();
        int number = low == high ? 1 : classes;
        double[] edges = new double[number + 1];
        Arrays.setAll(edges, i -> i == number ? high : low + (high - low) * i / number);
        int[] counts = new int[number];
        for (double value : present) {
            counts[place(edges, value)]++;
        }
        return new Histogram(edges, counts);
    }

    private static int place(double[] edges, double value) {
        int place = Arrays.binarySearch(edges, value);
        int below = place >= 0 ? place : -place - 2;
        return Math.min(below, edges.length - 2);
    }
}
