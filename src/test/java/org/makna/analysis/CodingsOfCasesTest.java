package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makna.model.CodedCorpus;
import org.makna.model.RangeSet;

/** Counted at once or one by one, the numbers are the same. */
class CodingsOfCasesTest {

    @Test
    void aCodingOverTwoPartsOfACaseCountsOnce() {
        CodedCorpus corpus = new CorpusBuilder().document("d", "x".repeat(40)).code("c").coder("Ana")
                .casePart("Siti", "d", 0, 10).casePart("Siti", "d", 20, 30).casePart("Budi", "d", 10, 20)
                .coding("d", 5, 25, "c").coding("d", 10, 20, "c").coding("d", 0, 3, "c").build();
        assertThat(CodingsOfCases.count(corpus).values()).containsExactlyInAnyOrder(2, 2);
    }

    @Test
    void theyAreAsManyAsWhenEachIsCompared() {
        for (long seed = 1; seed <= 200; seed++) {
            CodedCorpus corpus = random(new Random(seed));
            assertThat(CodingsOfCases.count(corpus)).as("seed " + seed).isEqualTo(compared(corpus));
        }
    }

    private static CodedCorpus random(Random random) {
        CorpusBuilder builder = new CorpusBuilder().document("d", "x".repeat(60)).document("e", "x".repeat(60))
                .code("c").coder("Ana").emptyCase("none");
        IntStream.range(0, random.nextInt(12)).forEach(i -> {
            int start = random.nextInt(50);
            builder.casePart("case " + random.nextInt(4), random.nextBoolean() ? "d" : "e", start,
                    start + 1 + random.nextInt(9));
        });
        IntStream.range(0, random.nextInt(15)).forEach(i -> {
            int start = random.nextInt(50);
            builder.coding(random.nextBoolean() ? "d" : "e", start, start + 1 + random.nextInt(60 - start), "c");
        });
        return builder.build();
    }

    private static Map<Long, Integer> compared(CodedCorpus corpus) {
        Map<Long, Integer> counts = new HashMap<>();
        for (CodedCorpus.CorpusCase one : corpus.cases()) {
            int count = 0;
            for (int i = 0; i < corpus.codings().count(); i++) {
                RangeSet ranges = one.extent().ranges().getOrDefault(corpus.codings().document()[i], RangeSet.EMPTY);
                if (ranges.intersects(corpus.codings().range(i))) {
                    count++;
                }
            }
            counts.put(one.oneCase().id(), count);
        }
        return counts;
    }
}
