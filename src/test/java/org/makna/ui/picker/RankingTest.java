package org.makna.ui.picker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.ui.picker.Ranking.Match;

class RankingTest {

    private final List<Codebook.Entry> entries = new ArrayList<>();

    @Test
    void withNothingTypedTheRecentComeFirstThenTheFrequentThenTreeOrder() {
        code(1, null, "Access", 3);
        code(2, 1L, "Cost", 9);
        code(3, null, "Trust", 3);
        code(4, null, "Voice", 0);
        assertThat(ids("", List.of(4L, 3L))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(ids("  ", List.of())).containsExactly(2L, 1L, 3L, 4L);
    }

    @Test
    void aBetterMatchBeatsRecentUseAndFrequency() {
        code(1, null, "Trust", 0);
        code(2, null, "Transparency of rules and duties", 500);
        assertThat(ids("trust", List.of(2L)).getFirst()).isEqualTo(1L);
    }

    @Test
    void amongLikeMatchesTheRecentThenTheFrequentWin() {
        code(1, null, "Cost one", 1);
        code(2, null, "Cost two", 30);
        code(3, null, "Cost six", 2);
        assertThat(ids("cost", List.of())).containsExactly(2L, 3L, 1L);
        assertThat(ids("cost", List.of(1L))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theNameCountsMoreThanThePath() {
        code(1, null, "Trust", 0);
        code(2, 1L, "Officials", 90);
        code(3, null, "Distrust", 0);
        assertThat(ids("trust", List.of())).containsExactly(1L, 3L, 2L);
    }

    @Test
    void aPathIsMatchedAcrossItsNames() {
        code(1, null, "Public engagement", 0);
        code(2, 1L, "Complaints answered", 0);
        code(3, 1L, "Voice", 0);
        List<Match> found = Ranking.rank(entries, "pub comp", List.of());
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().above()).isEqualTo("Public engagement");
        assertThat(found.getFirst().inAbove()).containsExactly(0, 1, 2);
        assertThat(found.getFirst().inName()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void strewnLettersAreNoMatch() {
        code(1, null, "Extraordinarily complicated", 0);
        assertThat(ids("oiite", List.of())).isEmpty();
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        code(1, null, "Café", 0);
        assertThat(ids("CAFE", List.of())).containsExactly(1L);
    }

    @Test
    void theFirstFiveRecentAreCalledRecent() {
        for (long id = 1; id <= 7; id++) {
            code(id, null, "Code " + id, 0);
        }
        List<Match> found = Ranking.rank(entries, "code", List.of(7L, 6L, 5L, 4L, 3L, 2L));
        assertThat(found.stream().filter(Match::recent).map(match -> match.entry().code().id()))
                .containsExactly(7L, 6L, 5L, 4L, 3L);
    }

    @Test
    void placesOfLettersAlwaysLieInTheirTextAndSpellWhatWasTyped() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            entries.clear();
            for (long id = 1; id <= 8; id++) {
                code(id, id == 1 ? null : (Long) (1 + random.nextLong(id - 1)), word(random, 1 + random.nextInt(30)),
                        0);
            }
            String typed = word(random, 1 + random.nextInt(4)).strip();
            for (Match match : Ranking.rank(entries, typed, List.of())) {
                StringBuilder spelt = new StringBuilder();
                match.inAbove().forEach(at -> spelt.append(match.above().charAt(at)));
                match.inName().forEach(at -> spelt.append(match.entry().code().name().charAt(at)));
                assertThat(spelt.toString().replace(" ", "")).as("seed " + seed)
                        .isEqualToIgnoringCase(typed.replace(" ", ""));
            }
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder("a");
        while (word.length() < length) {
            word.append("abcd ".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private List<Long> ids(String typed, List<Long> recent) {
        return Ranking.rank(entries, typed, recent).stream().map(match -> match.entry().code().id()).toList();
    }

    private void code(long id, Long parent, String name, long own) {
        entries.add(new Codebook.Entry(new Code(id, "g" + id, parent, 0, name, "#000000", true, "", "", "", "", ""),
                name, 0, own, own));
    }
}
