package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Hit;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.TextUnits;

/** Passages are suggested for the words that they share, the best first, without what is coded or was refused. */
class SuggestionsTest {

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private SuggestionList suggest(long code, List<Hit> skipped) {
        return workshop.study.suggestions().of(code, skipped, 20, Progress.NONE);
    }

    private static List<String> texts(SuggestionList list) {
        return list.suggestions().stream().map(Suggestion::text).toList();
    }

    @Test
    void whatSharesRareWordsIsSuggestedWithThem() {
        long first = workshop.document("P01", "Ongkos angkutan mahal sekali.\nKami makan nasi.\n");
        workshop.document("P02", "Tadi pagi hujan.\nONGKOS naik, angkutan penuh.\nNasi goreng enak.\nAngkutan saja.\n");
        long code = Workshop.done(workshop.study.coding().applyNew(first, Workshop.range(0, 28), null, "Cost"))
                .codeId();
        SuggestionList list = suggest(code, List.of());
        assertThat(list.segments()).isEqualTo(1);
        assertThat(list.words()).contains("ongkos", "angkutan", "mahal");
        assertThat(texts(list)).as("one shared word is not enough").containsExactly("ONGKOS naik, angkutan penuh.");
        Suggestion one = list.suggestions().getFirst();
        assertThat(one.words()).containsExactlyInAnyOrder("ongkos", "angkutan");
        assertThat(one.document()).isEqualTo("P02");
        assertThat(suggest(code, List.of(new Hit(one.documentId(), one.range(), 0))).suggestions()).isEmpty();
        Workshop.done(workshop.study.coding().apply(one.documentId(), one.range(), code));
        assertThat(suggest(code, List.of()).suggestions()).as("what is coded is not suggested").isEmpty();
        assertThat(suggest(-5, List.of()).suggestions()).isEmpty();
    }

    @Test
    void theBestAreThoseOfACountOfEveryParagraph() {
        long seed = 4_711;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.add("kata" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
        }
        Map<Long, String> documents = new HashMap<>();
        for (int d = 0; d < 60; d++) {
            StringBuilder text = new StringBuilder();
            for (int p = 0; p < 1 + random.nextInt(6); p++) {
                for (int w = 0; w < 3 + random.nextInt(20); w++) {
                    int rank = (int) (40 * Math.pow(random.nextDouble(), 3));
                    text.append(words.get(rank)).append(' ');
                }
                text.append("akhir\n");
            }
            String name = "D" + d;
            long id = workshop.document(name, text.toString());
            documents.put(id, workshop.study.document(id).orElseThrow().text());
        }
        long first = documents.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        TextRange coded = TextUnits.paragraphs(documents.get(first)).getFirst();
        long code = Workshop.done(workshop.study.coding().applyNew(first, coded, null, "Kode")).codeId();
        SuggestionList list = workshop.study.suggestions().of(code, List.of(), 7, Progress.NONE);

        Map<String, Long> frequency = new HashMap<>();
        long all = 0;
        for (String text : documents.values()) {
            for (String word : text.split("\\s+")) {
                frequency.merge(word, 1L, Long::sum);
                all++;
            }
        }
        Map<String, Double> weights = new HashMap<>();
        for (String word : new HashSet<>(List.of(coded.cut(documents.get(first)).split("\\s+")))) {
            weights.put(word, Math.log(1 + (double) all / frequency.get(word)));
        }
        Set<String> kept = new HashSet<>(list.words());
        weights.keySet().retainAll(kept);
        record Scored(long document, TextRange range, double score) {}
        List<Scored> scored = new ArrayList<>();
        documents.forEach((id, text) -> TextUnits.paragraphs(text).forEach(range -> {
            Map<String, Integer> counts = new HashMap<>();
            for (String word : range.cut(text).split("\\s+")) {
                if (weights.containsKey(word)) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
            double score = 0;
            for (Map.Entry<String, Integer> one : counts.entrySet()) {
                double length = 1.2 * (0.25 + 0.75 * range.length() / 240.0);
                score += weights.get(one.getKey()) * one.getValue() * 2.2 / (one.getValue() + length);
            }
            if (counts.size() >= 2 && !(id == first && range.intersects(coded))) {
                scored.add(new Scored(id, range, score));
            }
        }));
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingLong(Scored::document)
                .thenComparing(Scored::range));
        assertThat(list.suggestions()).as("seed " + seed).hasSize(7);
        for (int i = 0; i < 7; i++) {
            assertThat(list.suggestions().get(i).documentId()).as("place " + i).isEqualTo(scored.get(i).document());
            assertThat(list.suggestions().get(i).range()).as("place " + i).isEqualTo(scored.get(i).range());
        }
    }

    @Test
    void itCanBeGivenUp() {
        long first = workshop.document("P01", "Ongkos angkutan mahal.\n");
        long code = Workshop.done(workshop.study.coding().applyNew(first, Workshop.range(0, 15), null, "Cost"))
                .codeId();
        assertThatThrownBy(() -> workshop.study.suggestions().of(code, List.of(), 5, new Progress() {
            @Override
            public void report(long done, long total, String what) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        })).isInstanceOf(CancellationException.class);
    }
}
