package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LanesTest {

    @RepeatedTest(20)
    void spansOfALaneKeepApartExceptInTheLastOne(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RandomGenerator random = SpansForTest.random(seed);
        List<Span> sorted = new SpanIndex(SpansForTest.many(random, 150, 20_000, 10, 2_000)).spans();
        Lanes lanes = new Lanes(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(lanes.lane(i)).isBetween(0, lanes.count() - 1);
            for (int j = i + 1; j < sorted.size(); j++) {
                if (lanes.lane(i) == lanes.lane(j) && lanes.lane(i) < Lanes.CAP - 1) {
                    assertThat(sorted.get(j).range().start()).as("seed %d, %d and %d", seed, i, j)
                            .isGreaterThanOrEqualTo(sorted.get(i).range().end() + Lanes.PADDING);
                }
            }
        }
    }

    @RepeatedTest(5)
    void theOrderInWhichSpansAreGivenDoesNotMatter(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        List<Span> spans = new ArrayList<>(SpansForTest.many(SpansForTest.random(seed), 200, 9_000, 10, 900));
        SpanIndex first = new SpanIndex(spans);
        Collections.shuffle(spans, new Random(seed));
        SpanIndex second = new SpanIndex(spans);
        Lanes a = new Lanes(first.spans());
        Lanes b = new Lanes(second.spans());
        assertThat(second.spans()).isEqualTo(first.spans());
        for (int i = 0; i < spans.size(); i++) {
            assertThat(b.lane(i)).isEqualTo(a.lane(i));
        }
    }

    @Test
    void addingASpanLeavesThoseBeforeItWhereTheyAre() {
        List<Span> spans = new ArrayList<>(SpansForTest.many(SpansForTest.random(7), 100, 20_000, 10, 2_000));
        SpanIndex before = new SpanIndex(spans);
        Lanes lanes = new Lanes(before.spans());
        spans.add(SpansForTest.span(1_000, 10_000, 10_500));
        SpanIndex after = new SpanIndex(spans);
        Lanes more = new Lanes(after.spans());
        for (int i = 0; before.spans().get(i).range().start() < 10_000; i++) {
            assertThat(more.lane(i)).isEqualTo(lanes.lane(i));
        }
    }

    @Test
    void theThirteenthSpanOnTheSameWordsIsCrowded() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            spans.add(SpansForTest.span(i, 0, 50));
        }
        Lanes lanes = new Lanes(new SpanIndex(spans).spans());
        assertThat(lanes.isCrowded(11)).isFalse();
        assertThat(lanes.isCrowded(12)).isTrue();
        assertThat(lanes.lane(13)).isEqualTo(11);
        assertThat(lanes.count()).isEqualTo(12);
    }
}
