package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class HeightIndexTest {

    @RepeatedTest(20)
    void sumsAndFindsAsAddingUpDoes(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RandomGenerator random = SpansForTest.random(seed);
        double[] heights = random.ints(1 + random.nextInt(70), 0, 5).asDoubleStream().toArray();
        HeightIndex index = new HeightIndex(heights);
        for (int round = 0; round < 30; round++) {
            int changed = random.nextInt(heights.length);
            heights[changed] = random.nextInt(9);
            index.set(changed, heights[changed]);
            double top = 0;
            for (int row = 0; row < heights.length; row++) {
                assertThat(index.top(row)).isCloseTo(top, within(1e-9));
                if (heights[row] > 0) {
                    assertThat(index.rowAt(top)).as("seed %d", seed).isEqualTo(row);
                    assertThat(index.rowAt(top + heights[row] - 0.5)).as("seed %d", seed).isEqualTo(row);
                }
                top += heights[row];
            }
            assertThat(index.total()).isCloseTo(top, within(1e-9));
            assertThat(index.rowAt(top + 100)).isEqualTo(heights.length - 1);
        }
    }
}
