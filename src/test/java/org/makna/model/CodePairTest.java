package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CodePairTest {

    private static CodePair pair(double n1, double n2, double n12) {
        return new CodePair("A", "B", n1, n2, n12);
    }

    /** The example of ATLAS.ti's manual. */
    @Test
    void unequalFrequenciesAreFlagged() {
        assertThat(pair(100, 10, 5).c()).isCloseTo(5 / 105.0, within(1e-12));
        assertThat(pair(100, 10, 5).isUnequal()).isTrue();
        assertThat(pair(50, 10, 5).isUnequal()).isFalse();
        assertThat(pair(100, 10, 5).isOutOfRange()).isFalse();
    }

    @Test
    void overlappingSegmentsBreakTheRange() {
        assertThat(pair(2, 1, 2).c()).isEqualTo(2);
        assertThat(pair(2, 1, 2).isOutOfRange()).isTrue();
        assertThat(pair(2, 2, 4).c()).isNaN();
        assertThat(pair(2, 2, 4).isOutOfRange()).isTrue();
    }

    @Test
    void sharesOfNothingAreUndefined() {
        assertThat(pair(4, 2, 1).ofFirst()).isEqualTo(0.25);
        assertThat(pair(4, 2, 1).ofSecond()).isEqualTo(0.5);
        assertThat(pair(0, 2, 0).ofFirst()).isNaN();
    }
}
