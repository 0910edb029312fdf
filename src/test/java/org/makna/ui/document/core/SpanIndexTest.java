package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;

class SpanIndexTest {

    @RepeatedTest(20)
    void findsWhatLookingAtEverySpanFinds(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RandomGenerator random = SpansForTest.random(seed);
        int length = 400;
        List<Span> spans = SpansForTest.many(random, random.nextInt(120), length, 1, 200);
        SpanIndex index = new SpanIndex(spans);
        for (int i = 0; i < 100; i++) {
            int a = random.nextInt(length + 1);
            int b = random.nextInt(length + 1);
            TextRange range = new TextRange(Math.min(a, b), Math.max(a, b));
            List<Span> naive = spans.stream().filter(span -> span.range().intersects(range)).sorted(SpanIndex.ORDER)
                    .toList();
            assertThat(index.query(range.start(), range.end())).as("seed %d, %s", seed, range).isEqualTo(naive);
        }
    }

    @Test
    void touchingSpansAreNotFound() {
        SpanIndex index = new SpanIndex(List.of(SpansForTest.span(1, 5, 10)));
        assertThat(index.query(0, 5)).isEmpty();
        assertThat(index.query(10, 20)).isEmpty();
        assertThat(index.query(9, 10)).hasSize(1);
    }
}
