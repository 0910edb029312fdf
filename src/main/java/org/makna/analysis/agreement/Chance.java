package org.makna.analysis.agreement;

/** Agreement beyond chance, the form that most coefficients share. */
final class Chance {

    /** Shares this close to 1 leave nothing to agree on beyond chance; the distance is rounding. */
    private static final double NOTHING = 1e-12;

    private Chance() {
    }

    /** (Po − Pe) / (1 − Pe), or {@code NaN} where chance alone agrees on everything. */
    static double beyond(double observed, double chance) {
        return 1 - chance < NOTHING ? Double.NaN : (observed - chance) / (1 - chance);
    }
}
