package org.makna.analysis.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Progress;

/** Rows of which only few features are kept are as alike as the full rows. */
class FeatureRowsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fewFeaturesSayTheSameAsAll(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int features = 1 + random.nextInt(12);
        double[][] cells = new double[7][features];
        for (double[] row : cells) {
            for (int i = 0; i < features; i++) {
                boolean none = random.nextInt(3) > 0;
                row[i] = none ? 0 : seed % 2 == 0 ? 1 : random.nextInt(40);
            }
        }
        List<String> items = IntStream.range(0, 7).mapToObj(i -> "i" + i).toList();
        FeatureRows rows = FeatureRows.of(items, cells, features);
        assertThat(rows.cells()).isDeepEqualTo(cells);
        for (SimilarityIndex index : SimilarityIndex.values()) {
            double[][] alike = rows.alike(index, Progress.NONE);
            for (int one = 0; one < 7; one++) {
                for (int other = 0; other < 7; other++) {
                    if (one != other) {
                        double full = index.between(cells[one], cells[other]);
                        if (Double.isNaN(full)) {
                            assertThat(alike[one][other]).as(index + " " + one + " " + other).isNaN();
                        } else {
                            assertThat(alike[one][other]).as(index + " " + one + " " + other)
                                    .isCloseTo(full, within(1e-9));
                        }
                    }
                }
            }
        }
        FeatureRows some = rows.withoutEmpty();
        assertThat(some.items().size() + rows.empty().size()).isEqualTo(7);
        assertThat(some.empty()).isEmpty();
    }
}
