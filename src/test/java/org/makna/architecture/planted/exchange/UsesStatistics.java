package org.makna.architecture.planted.exchange;

import org.hipparchus.special.Gamma;

/** Guilty of the wall around the statistics. */
final class UsesStatistics {

    double factorial(double n) {
        return Math.exp(Gamma.logGamma(n + 1));
    }
}
