package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.CodedCorpus;
import org.makna.model.Distance;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;

/** Every way in which codes meet, against the published project and against a look at each pair and each character. */
class CoOccurrenceModesTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    /** Two texts with emoji and right-to-left words, several sentences to a paragraph, and an empty line. */
    private static final List<String> TEXTS = List.of(
            "Satu dua. Tiga 👍🏽 empat?\nLima enam.\n\nTujuh delapan. Sembilan!\nSepuluh",
            "مرحبا كيف. aku\nya 𝒜 b. c d");

    @ParameterizedTest
    @CsvSource({"events,5,5,5,5", "segments,5,4,4,5", "characters,70,50,50,70", "documents,2,2,2,2",
            "same-document,2,2,2,2", "paragraphs,,5,5,", "near/10c,,8,8,"})
    void thePublishedProjectIsCountedInEveryMode(String unit, Double ofA, double ab, double ba, Double ofB) {
        CorpusBuilder builder = new CorpusBuilder().document("D1", "x".repeat(100)).document("D2", "x".repeat(50))
                .coding(1, "D1", 0, 20, "A", "Ana", -1).coding(1, "D1", 0, 20, "B", "Ana", -1)
                .coding("D1", 25, 45, "A").coding("D1", 30, 40, "B").coding("D1", 40, 60, "B").coding("D1", 55, 70, "A")
                .coding("D1", 70, 80, "B").coding("D1", 90, 100, "C").coding("D2", 0, 10, "A").coding("D2", 30, 50, "C")
                .coding("D2", 35, 40, "A").coding("D2", 0, 10, "B");
        TextMeasure plain = builder.measure();
        TextMeasure measure = new TextMeasure() {
            @Override
            public long characters(int document, TextRange range) {
                return plain.characters(document, range);
            }

            @Override
            public long words(int document, TextRange range) {
                return plain.words(document, range);
            }

            @Override
            public int number(Distance.Unit distance, int document, int offset) {
                return plain.number(distance, document, offset);
            }

            @Override
            public List<TextRange> paragraphs(int document) {
                int length = document == 0 ? 20 : 25;
                return IntStream.range(0, document == 0 ? 5 : 2)
                        .mapToObj(i -> new TextRange(i * length, (i + 1) * length)).toList();
            }
        };
        Table table = count(builder.build(), unit, "", RollUp.NONE, measure);
        assertThat(table.cells()[0][1]).isEqualTo(ab);
        assertThat(table.cells()[1][0]).isEqualTo(ba);
        if (ofA != null) {
            assertThat(table.cells()[0][0]).isEqualTo(ofA);
            assertThat(table.cells()[1][1]).isEqualTo(ofB);
        }
        assertThat(table.unit()).isEqualTo(Table.Unit.ofWord(unit).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyModeCountsWhatALookAtEachPairFinds(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        CorpusBuilder builder = new CorpusBuilder().document("D", TEXTS.getFirst()).document("E", TEXTS.getLast());
        for (int segment = 1; segment <= 16; segment++) {
            String document = random.nextInt(3) > 0 ? "D" : "E";
            String text = TEXTS.get(document.equals("D") ? 0 : 1);
            int start = whole(text, random.nextInt(text.length()));
            int end = whole(text, Math.min(text.length(), start + random.nextInt(seed % 2 == 0 ? 24 : 7)));
            for (String code : List.of("A", "A > a", "B", "C")) {
                for (String coder : List.of("Ana", "Budi")) {
                    if (random.nextInt(5) == 0) {
                        builder.coding(segment, document, start, Math.max(start, end), code, coder, -1);
                    }
                }
            }
        }
        CodedCorpus corpus = builder.build();
        TextMeasure measure = builder.measure();
        for (RollUp rollUp : RollUp.values()) {
            Naive naive = new Naive(corpus, measure, rollUp);
            assertCells(corpus, measure, rollUp, "events", naive::events, true);
            assertCells(corpus, measure, rollUp, "codings", naive::events, true);
            assertCells(corpus, measure, rollUp, "segments", naive::segments, false);
            assertCells(corpus, measure, rollUp, "characters", (a, b) -> naive.shared(a, b, false), true);
            assertCells(corpus, measure, rollUp, "words", (a, b) -> naive.shared(a, b, true), true);
            assertCells(corpus, measure, rollUp, "documents", naive::documents, true);
            assertCells(corpus, measure, rollUp, "same-document", naive::sameDocument, true);
            assertCells(corpus, measure, rollUp, "paragraphs", naive::paragraphs, true);
            for (String near : List.of("0c", "4c", "1w", "0s", "1s", "1p")) {
                Distance distance = Distance.of(near).orElseThrow();
                assertCells(corpus, measure, rollUp, "near/" + near,
                        (a, b) -> a.equals(b) ? Double.NaN : naive.near(a, b, distance), true);
            }
        }
    }

    private static int whole(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                ? offset - 1
                : offset;
    }

    private static void assertCells(CodedCorpus corpus, TextMeasure measure, RollUp rollUp, String unit,
            ToDoubleBiFunction<Integer, Integer> expected, boolean symmetric) {
        Table table = count(corpus, unit, "", rollUp, measure);
        Table turned = count(corpus, unit, "", rollUp, measure);
        TableDefinition definition = TableDefinition.parse("codes", "codes", unit, "", rollUp.word(), "");
        double total = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                String what = unit + ", " + rollUp + ", " + row + " " + column;
                Double cell = table.cells()[row][column];
                assertThat(cell).as(what).isEqualTo(Double.valueOf(expected.applyAsDouble(row, column)));
                if (symmetric) {
                    assertThat(Double.valueOf(turned.cells()[column][row])).as(what).isEqualTo(cell);
                }
                total += row == column ? 0 : cell;
                BitSet behind = Tables.codings(corpus, definition, SavedCodings.NONE, row, column, measure, ENGLISH,
                        Progress.NONE);
                if (!Double.isNaN(cell) && !unit.equals("words") && !unit.equals("characters")) {
                    assertThat(behind.isEmpty()).as(what).isEqualTo(cell == 0);
                }
                if (unit.equals("segments")) {
                    assertThat(behind.stream().mapToLong(i -> corpus.codings().segment()[i]).distinct().count())
                            .as(what).isEqualTo(cell.longValue());
                }
            }
        }
        assertThat(table.total()).as(unit + " in all").isEqualTo(total);
    }

    private static Table count(CodedCorpus corpus, String unit, String base, RollUp rollUp, TextMeasure measure) {
        return Tables.count(corpus, TableDefinition.parse("codes", "codes", unit, base, rollUp.word(), ""),
                SavedCodings.NONE, measure, ENGLISH, Progress.NONE);
    }

    @Test
    void sharesAreOfWhatMeetsAndNotOfFrequencies() {
        CorpusBuilder builder = new CorpusBuilder().document("D", "x".repeat(40)).coding("D", 0, 10, "A")
                .coding("D", 5, 15, "B").coding("D", 8, 12, "C").coding("D", 30, 32, "A");
        Table row = count(builder.build(), "events", "row", RollUp.NONE, builder.measure());
        assertThat(row.cells()[0]).containsExactly(Double.NaN, 0.5, 0.5);
        assertThat(row.rowTotals()).containsExactly(1, 1, 1);
        assertThat(count(builder.build(), "events", "table", RollUp.NONE, builder.measure()).cells()[1])
                .containsExactly(1 / 6.0, Double.NaN, 1 / 6.0);
        // Of documents the own frequency is a share of N like any other.
        Table ofN = count(builder.build(), "same-document", "n", RollUp.NONE, builder.measure());
        assertThat(ofN.cells()[0]).containsExactly(1, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({"cases,codes", "presence,codes", "coverage,codes", "events,documents", "near/2s,documents",
            "paragraphs,coders"})
    void unitsThatDoNotFitAreRefused(String unit, String columns) {
        CorpusBuilder builder = new CorpusBuilder().document("D", "x").coding("D", 0, 1, "A");
        CodedCorpus corpus = builder.build();
        assertThatThrownBy(() -> Tables.count(corpus, TableDefinition.parse("codes", columns, unit, "", "", ""),
                builder.measure(), ENGLISH)).isInstanceOf(MaknaException.class).hasMessageContaining("codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"near", "near/", "near/5", "near/5x", "near/-1c", "codings/5c"})
    void aDistanceIsWrittenWithItsUnit(String unit) {
        assertThatThrownBy(() -> TableDefinition.parse("codes", "codes", unit, "", "", ""))
                .isInstanceOf(MaknaException.class).hasMessageContaining("near");
    }

    /** Counts straight from the definitions. */
    private record Naive(CodedCorpus corpus, TextMeasure measure, RollUp rollUp) {

        private boolean has(int coding, int member) {
            return new CodeTree(corpus).counted(member, rollUp).get(corpus.codings().code()[coding]);
        }

        private boolean overlap(int x, int y) {
            CodedCorpus.Codings all = corpus.codings();
            return all.document()[x] == all.document()[y]
                    && Math.max(all.start()[x], all.start()[y]) < Math.min(all.end()[x], all.end()[y]);
        }

        private boolean same(int x, int y) {
            return corpus.codings().segment()[x] == corpus.codings().segment()[y];
        }

        private interface Pairs {
            void at(int x, int y);
        }

        private void visit(int one, int other, Pairs pairs) {
            for (int x = 0; x < corpus.codings().count(); x++) {
                for (int y = 0; y < corpus.codings().count(); y++) {
                    if (has(x, one) && has(y, other)) {
                        pairs.at(x, y);
                    }
                }
            }
        }

        private String pair(int x, int y) {
            long[] segment = corpus.codings().segment();
            return Math.min(segment[x], segment[y]) + "-" + Math.max(segment[x], segment[y]);
        }

        double events(int one, int other) {
            Set<String> found = new HashSet<>();
            visit(one, other, (x, y) -> {
                if (same(x, y) || one != other && overlap(x, y)) {
                    found.add(pair(x, y));
                }
            });
            return found.size();
        }

        double segments(int one, int other) {
            Set<Long> found = new HashSet<>();
            visit(one, other, (x, y) -> {
                if (same(x, y) || overlap(x, y)) {
                    found.add(corpus.codings().segment()[x]);
                }
            });
            return found.size();
        }

        double documents(int one, int other) {
            Set<Integer> found = new HashSet<>();
            visit(one, other, (x, y) -> {
                if (same(x, y) || overlap(x, y)) {
                    found.add(corpus.codings().document()[x]);
                }
            });
            return found.size();
        }

        double sameDocument(int one, int other) {
            Set<Integer> found = new HashSet<>();
            visit(one, other, (x, y) -> {
                if (corpus.codings().document()[x] == corpus.codings().document()[y]) {
                    found.add(corpus.codings().document()[x]);
                }
            });
            return found.size();
        }

        double near(int one, int other, Distance most) {
            CodedCorpus.Codings all = corpus.codings();
            Set<String> found = new HashSet<>();
            visit(one, other, (x, y) -> {
                boolean apart = all.document()[x] == all.document()[y] && all.start()[x] < all.end()[x]
                        && all.start()[y] < all.end()[y]
                        && (isNear(x, y, most) || isNear(y, x, most));
                if (same(x, y) || overlap(x, y) || apart) {
                    found.add(pair(x, y));
                }
            });
            return found.size();
        }

        private boolean isNear(int earlier, int later, Distance most) {
            CodedCorpus.Codings all = corpus.codings();
            int end = all.end()[earlier];
            int start = all.start()[later];
            int last = most.unit() == Distance.Unit.CHARACTER ? end : end - 1;
            int document = all.document()[later];
            return start >= end && measure.number(most.unit(), document, start)
                    - measure.number(most.unit(), document, last) <= most.most();
        }

        double shared(int one, int other, boolean words) {
            long sum = 0;
            for (int document = 0; document < corpus.documents().size(); document++) {
                String text = TEXTS.get(document);
                for (int offset = 0; offset < text.length(); offset++) {
                    int step = Character.charCount(text.codePointAt(offset));
                    if (covered(document, offset, one) && covered(document, offset, other)) {
                        TextRange here = new TextRange(offset, offset + step);
                        sum += words ? measure.words(document, here) : measure.characters(document, here);
                    }
                    offset += step - 1;
                }
            }
            return sum;
        }

        private boolean covered(int document, int offset, int member) {
            CodedCorpus.Codings all = corpus.codings();
            return IntStream.range(0, all.count()).anyMatch(i -> has(i, member) && all.document()[i] == document
                    && all.start()[i] <= offset && offset < all.end()[i]);
        }

        double paragraphs(int one, int other) {
            Set<String> found = new TreeSet<>();
            for (int document = 0; document < corpus.documents().size(); document++) {
                int where = document;
                for (TextRange paragraph : measure.paragraphs(document)) {
                    boolean both = IntStream.range(paragraph.start(), paragraph.end())
                            .anyMatch(offset -> covered(where, offset, one))
                            && IntStream.range(paragraph.start(), paragraph.end())
                                    .anyMatch(offset -> covered(where, offset, other));
                    if (both) {
                        found.add(document + " " + paragraph);
                    }
                }
            }
            return found.size();
        }
    }
}
