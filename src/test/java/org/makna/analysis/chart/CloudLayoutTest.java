package org.makna.analysis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.chart.CloudLayout.Box;

/** Words of a cloud never touch and never stand outside. */
class CloudLayoutTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void wordsStandApartAndInside(long seed) {
        Random random = new Random(seed);
        double width = 200 + random.nextInt(700);
        double height = 150 + random.nextInt(500);
        int[] letters = random.ints(100, 2, 14).toArray();
        double[] sizes = random.doubles(100, 12, 60).boxed().sorted(java.util.Comparator.reverseOrder())
                .mapToDouble(size -> size).toArray();
        List<Box> boxes = new CloudLayout(width, height).place(sizes,
                (word, size) -> new double[]{letters[word] * size * 0.55, size * 1.2});
        assertThat(boxes).isNotEmpty();
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(one.word()).isEqualTo(i);
            assertThat(one.x()).isNotNegative();
            assertThat(one.y()).isNotNegative();
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(width);
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(height);
            for (Box other : boxes.subList(0, i)) {
                boolean apart = one.x() >= other.x() + other.width() || other.x() >= one.x() + one.width()
                        || one.y() >= other.y() + other.height() || other.y() >= one.y() + one.height();
                assertThat(apart).as("%s and %s", one, other).isTrue();
            }
        }
        assertThat(new CloudLayout(width, height).place(sizes,
                (word, size) -> new double[]{letters[word] * size * 0.55, size * 1.2})).isEqualTo(boxes);
    }

    @Test
    void allWordsHaveAPlaceWhereThereIsRoomAndNoneWhereThereIsNone() {
        double[] sizes = {40, 30, 20, 20, 20, 12, 12, 12};
        CloudLayout.Ruler ruler = (word, size) -> new double[]{5 * size * 0.55, size * 1.2};
        assertThat(new CloudLayout(500, 400).place(sizes, ruler)).hasSize(8);
        assertThat(new CloudLayout(4, 4).place(sizes, ruler)).isEmpty();
        assertThat(new CloudLayout(500, 400).place(new double[0], ruler)).isEmpty();
    }
}
