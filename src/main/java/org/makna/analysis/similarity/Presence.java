package org.makna.analysis.similarity;

/**
 * In how many features two items agree and differ.
 *
 * @param both    features that both have (a)
 * @param first   only the first (b)
 * @param second  only the second (c)
 * @param neither neither of them (d)
 */
public record Presence(long both, long first, long second, long neither) {

    /** Compares two rows of features; a feature is there where its value is above 0. */
    public static Presence of(double[] first, double[] second) {
        long[] counts = new long[4];
        for (int i = 0; i < first.length; i++) {
            counts[(first[i] > 0 ? 0 : 2) + (second[i] > 0 ? 0 : 1)]++;
        }
        return new Presence(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Jaccard's index a/(a+b+c). */
    public double jaccard() {
        return share(both, both + first + second);
    }

    /** Index of Sørensen and Dice 2a/(2a+b+c). */
    public double sorensen() {
        return share(2 * both, 2 * both + first + second);
    }

    /** Simple matching (a+d)/n. */
    public double simpleMatching() {
        return share(both + neither, all());
    }

    /** Index of Russell and Rao a/n. */
    public double russellRao() {
        return share(both, all());
    }

    /** ζ of Kuckartz and Rädiker (2a+d)/(2a+b+c+d). */
    public double zeta() {
        return share(2 * both + neither, 2 * both + first + second + neither);
    }

    /** φ, which is Pearson's coefficient of rows of 0 and 1: (ad−bc)/√((a+b)(c+d)(a+c)(b+d)). */
    public double phi() {
        double margins = Math.sqrt((double) (both + first) * (second + neither))
                * Math.sqrt((double) (both + second) * (first + neither));
        return margins == 0 ? Double.NaN : ((double) both * neither - (double) first * second) / margins;
    }

    private long all() {
        return both + first + second + neither;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
