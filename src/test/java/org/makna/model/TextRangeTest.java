package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRangeTest {

    @Test
    void refusesWhatIsNoRange() {
        assertThatThrownBy(() -> new TextRange(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void touchingAndEmptyRangesDoNotIntersect() {
        assertThat(new TextRange(0, 3).intersects(new TextRange(3, 5))).isFalse();
        assertThat(new TextRange(0, 3).intersects(new TextRange(1, 1))).isFalse();
        assertThat(new TextRange(0, 3).intersects(new TextRange(2, 5))).isTrue();
    }

    @Test
    void ordersByStartThenByEnd() {
        assertThat(Stream.of(new TextRange(2, 3), new TextRange(1, 9), new TextRange(1, 4)).sorted())
                .containsExactly(new TextRange(1, 4), new TextRange(1, 9), new TextRange(2, 3));
    }

    @Test
    void cutsItsText() {
        assertThat(new TextRange(1, 4).cut("makna")).isEqualTo("akn");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void relationsAreThoseOfSetsOfOffsets(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        for (int round = 0; round < 2_000; round++) {
            TextRange a = RandomTexts.range(random, 8);
            TextRange b = RandomTexts.range(random, 8);
            long common = offsets(a).filter(b::contains).count();
            assertThat(a.intersects(b)).as("%s and %s", a, b).isEqualTo(common > 0);
            assertThat((long) a.intersection(b).length()).as("%s and %s", a, b).isEqualTo(common);
            assertThat(a.intersects(b)).isEqualTo(b.intersects(a));
            if (!b.isEmpty()) {
                assertThat(a.contains(b)).as("%s in %s", b, a).isEqualTo(common == b.length());
            }
            assertThat(offsets(a).count()).isEqualTo(a.length());
        }
    }

    private static IntStream offsets(TextRange range) {
        return IntStream.range(0, 9).filter(range::contains);
    }
}
