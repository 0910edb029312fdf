package org.makna.model;

/**
 * How often two codes meet, and how strongly that ties them together.
 *
 * @param first  path of a code
 * @param second path of another
 * @param n1     how often the first occurs
 * @param n2     how often the second occurs
 * @param n12    how often they meet, counted in the same way
 */
public record CodePair(String first, String second, double n1, double n2, double n12) {

    /** Frequencies that differ by more than this distort c. */
    private static final double UNEQUAL = 5;

    /** c = n12/(n1+n2−n12), as ATLAS.ti has it; {@code NaN} where that divides by 0 or less. */
    public double c() {
        double either = n1 + n2 - n12;
        return either <= 0 ? Double.NaN : n12 / either;
    }

    /** Share of the first code's occurrences that meet the second. */
    public double ofFirst() {
        return n1 == 0 ? Double.NaN : n12 / n1;
    }

    /** Share of the second code's occurrences that meet the first. */
    public double ofSecond() {
        return n2 == 0 ? Double.NaN : n12 / n2;
    }

    /** Whether one code is more than five times as frequent as the other, which distorts c. */
    public boolean isUnequal() {
        return Math.max(n1, n2) > UNEQUAL * Math.min(n1, n2);
    }

    /** Whether overlapping segments of one code make c meaningless: above 1, or undefined. */
    public boolean isOutOfRange() {
        return !(c() <= 1);
    }
}
