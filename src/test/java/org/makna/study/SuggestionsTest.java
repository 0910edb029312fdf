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
import org.makna.model.Skip;
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

    private SuggestionList suggest(long code) {
        return workshop.study.suggestions().of(code, 20, Progress.NONE);
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
        SuggestionList list = suggest(code);
        assertThat(list.segments()).isEqualTo(1);
        assertThat(list.words()).contains("ongkos", "angkutan", "mahal");
        assertThat(texts(list)).as("one shared word is not enough").containsExactly("ONGKOS naik, angkutan penuh.");
        Suggestion one = list.suggestions().getFirst();
        assertThat(one.words()).containsExactlyInAnyOrder("ongkos", "angkutan");
        assertThat(one.document()).isEqualTo("P02");
        Workshop.done(workshop.study.coding().apply(one.documentId(), one.range(), code));
        assertThat(suggest(code).suggestions()).as("what is coded is not suggested").isEmpty();
        assertThat(suggest(-5).suggestions()).isEmpty();
    }

    @Test
    void whatIsSkippedStaysSoUntilItIsTakenBack() {
        long first = workshop.document("P01", "Ongkos angkutan mahal sekali.\nKami makan nasi.\n");
        long second = workshop.document("P02", "Tadi pagi\nOngkos naik, angkutan penuh.\nAngkutan mahal, ongkos.\n");
        long code = Workshop.done(workshop.study.coding().applyNew(first, Workshop.range(0, 28), null, "Cost"))
                .codeId();
        long other = Workshop.done(workshop.study.codebookEdits().create(null, "Other")).id();
        TextRange refused = Workshop.range(10, 38);
        Suggestions suggestions = workshop.study.suggestions();
        Skip skip = workshop.step("Skip “Ongkos naik, angkutan penuh.” for Cost",
                () -> suggestions.skip(code, second, refused));
        assertThat(texts(suggest(code))).containsExactly("Angkutan mahal, ongkos.");
        assertThat(suggest(code).skipped()).extracting(one -> one.passage().text())
                .containsExactly("Ongkos naik, angkutan penuh.");
        assertThat(suggestions.skipped(other)).as("another code was not judged").isEmpty();
        assertThat(workshop.study.check()).isEmpty();

        correct(second, Workshop.range(9, 9), " sekali");
        assertThat(suggest(code).skipped()).extracting(one -> one.passage().text()).as("it moves with the text")
                .containsExactly("Ongkos naik, angkutan penuh.");
        correct(second, Workshop.range(17, 46), "");
        assertThat(suggest(code).skipped()).as("it goes with its words").isEmpty();
        assertThat(workshop.study.check()).isEmpty();
        workshop.study.undo();
        workshop.study.undo();
        assertThat(texts(suggest(code))).containsExactly("Angkutan mahal, ongkos.");

        workshop.step("Take back skipping “Ongkos naik, angkutan penuh.” for Cost",
                () -> suggestions.takeBack(skip.id()));
        assertThat(texts(suggest(code))).contains("Ongkos naik, angkutan penuh.");
    }

    @Test
    void skipsGoWithTheirCodeAndTheirDocument() {
        long first = workshop.document("P01", "Ongkos angkutan mahal sekali.\n");
        long second = workshop.document("P02", "Ongkos naik, angkutan penuh.\n");
        long code = Workshop.done(workshop.study.coding().applyNew(first, Workshop.range(0, 28), null, "Cost"))
                .codeId();
        Suggestions suggestions = workshop.study.suggestions();
        Workshop.done(suggestions.skip(code, second, Workshop.range(0, 28)));
        Workshop.done(workshop.study.documentEdits().delete(List.of(second)));
        assertThat(suggestions.skipped(code)).isEmpty();
        workshop.study.undo();
        assertThat(suggestions.skipped(code)).hasSize(1);
        Workshop.done(workshop.study.codebookEdits().delete(code));
        assertThat(suggestions.skipped(code)).isEmpty();
        workshop.study.undo();
        assertThat(suggestions.skipped(code)).hasSize(1);
    }

    private void correct(long document, TextRange range, String typed) {
        String key = workshop.study.document(document).orElseThrow().document().textKey();
        Workshop.done(workshop.study.textCorrections().make(
                workshop.study.textCorrections().plan(document, key, range, typed), Set.of()));
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
        SuggestionList list = workshop.study.suggestions().of(code, 7, Progress.NONE);

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
        assertThatThrownBy(() -> workshop.study.suggestions().of(code, 5, new Progress() {
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
