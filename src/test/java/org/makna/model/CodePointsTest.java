package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @Test
    void countsAnAstralCharacterAsOne() {
        CodePoints points = new CodePoints("a😀b");
        assertThat(points.count()).isEqualTo(3);
        assertThat(points.fromUtf16(3)).isEqualTo(2);
        assertThat(points.toUtf16(2)).isEqualTo(3);
        assertThat(points.toUtf16(1, 2)).isEqualTo(new TextRange(1, 3));
        assertThat(points.count(new TextRange(1, 4))).isEqualTo(2);
    }

    @Test
    void anOffsetInsideAPairGivesThePairsCodePoint() {
        assertThat(new CodePoints("a😀😀").fromUtf16(2)).isEqualTo(1);
        assertThat(new CodePoints("a😀😀").fromUtf16(4)).isEqualTo(2);
    }

    @Test
    void refusesOffsetsOutsideTheText() {
        CodePoints points = new CodePoints("a😀");
        assertThatThrownBy(() -> points.fromUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.fromUtf16(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.toUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.toUtf16(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34})
    void agreesWithStringInBothDirections(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        for (int round = 0; round < 500; round++) {
            String text = RandomTexts.of(random, random.nextInt(30), true);
            CodePoints points = new CodePoints(text);
            int count = text.codePointCount(0, text.length());
            assertThat(points.count()).isEqualTo(count);
            for (int codePoint = 0; codePoint <= count; codePoint++) {
                int offset = text.offsetByCodePoints(0, codePoint);
                assertThat(points.toUtf16(codePoint)).as(text).isEqualTo(offset);
                assertThat(points.fromUtf16(offset)).as(text).isEqualTo(codePoint);
            }
        }
    }
}
