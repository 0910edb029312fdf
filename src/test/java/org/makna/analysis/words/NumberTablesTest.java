package org.makna.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tables of numbers keep what a map of the JDK keeps, however large they grow. */
class NumberTablesTest {

    @Test
    void pairsKeepTheirNumbers() {
        Random random = new Random(7);
        PairCounts counts = new PairCounts();
        PairCounts numbers = new PairCounts();
        Map<Long, Integer> expected = new HashMap<>();
        Map<Long, Integer> order = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            int first = random.nextInt(200);
            int second = random.nextInt(3_000_000) % (i + 1);
            long key = (long) first << 32 | second;
            counts.add(first, second, 1 + i % 3);
            expected.merge(key, 1 + i % 3, Integer::sum);
            order.putIfAbsent(key, order.size());
            assertThat(numbers.number(first, second)).isEqualTo((int) order.get(key));
        }
        Map<Long, Integer> found = new HashMap<>();
        counts.forEach((first, second, value) -> found.put((long) first << 32 | second, value));
        assertThat(found).isEqualTo(expected);
        assertThat(counts.count()).isEqualTo(expected.size());
        assertThat(counts.get(5_000, 1)).isZero();
    }

    @Test
    void wordsKeepTheirNumbers() {
        WrittenForms forms = new WrittenForms();
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(11);
        for (int i = 0; i < 60_000; i++) {
            String word = Integer.toString(random.nextInt(1 << 15), 36) + "\uD83D\uDE00".repeat(i % 2);
            expected.putIfAbsent(word, expected.size());
            assertThat(forms.number("x" + word + "y", 1, 1 + word.length())).isEqualTo((int) expected.get(word));
        }
        assertThat(forms.count()).isEqualTo(expected.size());
        expected.forEach((word, number) -> assertThat(forms.word(number)).isEqualTo(word));
    }
}
