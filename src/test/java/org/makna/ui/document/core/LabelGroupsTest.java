package org.makna.ui.document.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.document.core.LabelGroups.Group;
import org.makna.ui.document.core.LabelGroups.Wish;

class LabelGroupsTest {

    private static final List<SpanCoder> CODERS = List.of(SpansForTest.ANA, SpansForTest.BUDI,
            new SpanCoder(3, "Citra", "CI", "#009e73", true));

    private static Span span(long id, long code, SpanCoder coder) {
        return new Span(id, new TextRange(0, 5), code, "Code " + code, "#56b4e9", coder);
    }

    @Test
    void oneCodeOfTwoCodersSharesALabelWithOnesOwnFirst() {
        Span budi = span(1, 7, SpansForTest.BUDI);
        Span ana = span(2, 7, SpansForTest.ANA);
        Span other = span(3, 8, SpansForTest.ANA);
        assertThat(LabelGroups.of(List.of(new Wish(budi, 10, 30), new Wish(ana, 14, 80), new Wish(other, 10, 20)), 8))
                .containsExactly(new Group(List.of(ana, budi), 10, 80), new Group(List.of(other), 10, 20));
    }

    @Test
    void whatOneCoderCodedTwiceOrFurtherBelowStaysApart() {
        Span first = span(1, 7, SpansForTest.ANA);
        Span again = span(2, 7, SpansForTest.ANA);
        Span below = span(3, 7, SpansForTest.BUDI);
        assertThat(
                LabelGroups.of(List.of(new Wish(first, 10, 30), new Wish(again, 10, 30), new Wish(below, 26, 40)), 8))
                .hasSize(3);
    }

    @Test
    void everyCodingIsInOneGroupOfItsCodeAndNoCoderIsInItTwice() {
        RandomGenerator random = SpansForTest.random(3);
        for (int round = 0; round < 1_000; round++) {
            List<Wish> wishes = new ArrayList<>();
            for (int i = 0; i < random.nextInt(12); i++) {
                double top = random.nextInt(60);
                wishes.add(new Wish(span(i, random.nextInt(3), CODERS.get(random.nextInt(3))), top,
                        top + random.nextInt(40)));
            }
            List<Span> all = new ArrayList<>();
            for (Group group : LabelGroups.of(wishes, 8)) {
                Set<Long> coders = new HashSet<>();
                for (Span span : group.spans()) {
                    assertThat(span.codeId()).isEqualTo(group.spans().getFirst().codeId());
                    assertThat(coders.add(span.coder().id())).isTrue();
                    Wish wish = wishes.stream().filter(one -> one.span().equals(span)).findFirst().orElseThrow();
                    assertThat(group.top()).isLessThanOrEqualTo(wish.top());
                    assertThat(group.bottom()).isGreaterThanOrEqualTo(wish.bottom());
                    all.add(span);
                }
            }
            assertThat(all).containsExactlyInAnyOrderElementsOf(wishes.stream().map(Wish::span).toList());
        }
    }
}
