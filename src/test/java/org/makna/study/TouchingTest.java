package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.range;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;

class TouchingTest {

    @Test
    void blanksJoinAndLineBreaksAndWordsSetApart() {
        String text = "satu dua\u00A0 tiga\nempat";
        assertThat(Touching.touch(text, range(0, 4), range(5, 8))).isTrue();
        assertThat(Touching.touch(text, range(5, 8), range(0, 4))).isTrue();
        assertThat(Touching.touch(text, range(5, 8), range(10, 14))).isTrue();
        assertThat(Touching.touch(text, range(0, 4), range(10, 14))).isFalse();
        assertThat(Touching.touch(text, range(10, 14), range(15, 20))).as("across the line").isFalse();
        assertThat(Touching.touch(text, range(0, 10), range(2, 3))).as("inside").isTrue();
        assertThat(Touching.touch(text, range(0, 4), range(4, 8))).as("end to end").isTrue();
    }

    @Test
    void whatIsFoundIsAllThatHangsTogetherWhateverTheOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append("a  \nb ".charAt(random.nextInt(6)));
            }
            List<PlacedCoding> others = new ArrayList<>();
            for (int i = 0; i < random.nextInt(9); i++) {
                others.add(coding(i, some(random)));
            }
            TextRange first = some(random);
            Touching found = Touching.of(text.toString(), first, others);

            assertThat(found.range().contains(first)).isTrue();
            int start = first.start();
            int end = first.end();
            for (PlacedCoding coding : others) {
                boolean in = found.codings().contains(coding);
                assertThat(Touching.touch(text.toString(), found.range(), coding.range())).isEqualTo(in);
                if (in) {
                    start = Math.min(start, coding.range().start());
                    end = Math.max(end, coding.range().end());
                }
            }
            assertThat(found.range()).as("no more than its parts").isEqualTo(range(start, end));
            for (int at = start; at < end; at++) {
                int offset = at;
                boolean covered = first.contains(at)
                        || found.codings().stream().anyMatch(coding -> coding.range().contains(offset));
                assertThat(covered || text.charAt(at) == ' ').as("gaps hold blanks only").isTrue();
            }
            Collections.shuffle(others, random);
            Touching again = Touching.of(text.toString(), first, others);
            assertThat(again.range()).isEqualTo(found.range());
            assertThat(again.codings()).containsExactlyInAnyOrderElementsOf(found.codings());
        }
    }

    private static TextRange some(Random random) {
        int start = random.nextInt(36);
        return range(start, start + 1 + random.nextInt(4));
    }

    private static PlacedCoding coding(long id, TextRange range) {
        return new PlacedCoding(id, id, range, 1, 1, null, "", "", false);
    }
}
