package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.makna.model.TextRange;

class BandsTest {

    @RepeatedTest(20)
    void everyOffsetHasTheBandsOfTheSpansThatLieOnIt(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        RandomGenerator random = SpansForTest.random(seed);
        List<Span> spans = new SpanIndex(SpansForTest.many(random, random.nextInt(30), 300, 1, 150)).spans();
        TextRange block = new TextRange(60, 240);
        List<Bands> bands = Bands.of(block, spans);
        int before = block.start();
        for (Bands band : bands) {
            assertThat(band.range().start()).isGreaterThanOrEqualTo(before);
            before = band.range().end();
            assertThat(band.spans()).isNotEmpty();
        }
        assertThat(before).isLessThanOrEqualTo(block.end());
        for (int offset = block.start(); offset < block.end(); offset++) {
            int at = offset;
            List<Span> there = bands.stream().filter(band -> band.range().contains(at)).findFirst().map(Bands::spans)
                    .orElse(List.of());
            assertThat(there).as("seed %d, offset %d", seed, at)
                    .isEqualTo(spans.stream().filter(span -> span.range().contains(at)).toList());
        }
    }
}
