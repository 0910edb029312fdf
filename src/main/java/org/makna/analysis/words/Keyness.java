package org.makna.analysis.words;

import org.hipparchus.special.Erf;

/** How far the frequency of a word in one body of text lies from that in another. */
public final class Keyness {

    private Keyness() {
    }

    /**
     * The log-likelihood G² of a word (Dunning 1993, in the form of Rayson and Garside 2000): twice the sum of
     * {@code O·ln(O/E)} over both bodies, {@code E} being the words of the body times the share of the word in both.
     *
     * @param here  occurrences in the one body
     * @param there occurrences in the other
     * @param ours  words of the one body
     * @param other words of the other body
     * @return with a minus where the word is rarer here than there; {@code NaN} where a body has no words
     */
    public static double logLikelihood(long here, long there, long ours, long other) {
        if (ours <= 0 || other <= 0) {
            return Double.NaN;
        }
        double share = (here + there) / ((double) ours + other);
        double sum = part(here, ours * share) + part(there, other * share);
        double likelihood = Math.max(0, 2 * sum);
        return here / (double) ours < there / (double) other ? -likelihood : likelihood;
    }

    private static double part(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** The probability of a G² at least this far from 0 by chance, with one degree of freedom. */
    public static double p(double logLikelihood) {
        return Double.isNaN(logLikelihood) ? Double.NaN : Erf.erfc(Math.sqrt(Math.abs(logLikelihood) / 2));
    }

    /**
     * The binary logarithm of the ratio of both shares (Hardie 2014); half an occurrence stands for none.
     *
     * @return {@code NaN} where a body has no words
     */
    public static double logRatio(long here, long there, long ours, long other) {
        if (ours <= 0 || other <= 0) {
            return Double.NaN;
        }
        double ratio = (here == 0 ? 0.5 : here) / ours / ((there == 0 ? 0.5 : there) / other);
        return Math.log(ratio) / Math.log(2);
    }

    /**
     * Term frequency × inverse document frequency: {@code count / words · log₁₀(bodies / having)}, without smoothing.
     *
     * @param count  occurrences in a body of text
     * @param words  words of that body
     * @param bodies number of bodies
     * @param having bodies that have the word
     */
    public static double tfIdf(long count, long words, int bodies, int having) {
        return words == 0 || having == 0 ? Double.NaN : (double) count / words * Math.log10((double) bodies / having);
    }
}
