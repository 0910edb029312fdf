package org.makna.analysis.statistics;

import org.makna.model.Message;

/** What the sentences about results share. */
final class Sentences {

    private static final double SIGNIFICANT = 0.05;
    private static final double SMALL = 0.001;

    private Sentences() {
    }

    /** Whether chance alone would give such a result in fewer than one of twenty studies. */
    static boolean isSignificant(double p) {
        return p < SIGNIFICANT;
    }

    /** Such as <em>p = 0.012</em>. */
    static Message p(double p) {
        return p < SMALL ? Message.of("statistics.p-small", SMALL) : Message.of("statistics.p", p);
    }

    /**
     * How large an effect is, in words, by the conventions of Cohen (1988).
     *
     * @param small  from which on it is small; below it is very small
     * @param medium from which on it is medium
     * @param large  from which on it is large
     */
    static Message size(double effect, double small, double medium, double large) {
        double size = Math.abs(effect);
        if (size >= large) {
            return Message.of("statistics.effect.large");
        }
        if (size >= medium) {
            return Message.of("statistics.effect.medium");
        }
        return Message.of(size >= small ? "statistics.effect.small" : "statistics.effect.very-small");
    }
}
