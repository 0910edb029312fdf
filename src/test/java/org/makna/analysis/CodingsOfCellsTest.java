package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.NaiveTable.NaiveFilter;
import org.makna.model.CodedCorpus;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.model.Table.Unit;

/** The codings behind a cell are those that it counted, in any corpus; a failure names its seed and table. */
class CodingsOfCellsTest {

    private static final List<String> AXES = List.of("codes", "codes:top", "codes:K1", "documents", "folders", "kinds",
            "attribute:Sumber", "cases", "attribute:Wilayah", "speakers", "sections:question", "coders",
            "attribute:Wilayah/speakers", "codes/coders", "documents/sections:question", "speakers/cases",
            "query:Tiga,\"Dua, \"\"lain\"\"\"");

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aCellOfCodingsHasAsManyBehindItAsItSays(long seed) {
        CorpusBuilder builder = RandomCorpus.of(random(seed));
        CodedCorpus corpus = builder.build();
        List<NaiveFilter> filters = NaiveTable.filters(corpus);
        int turn = (int) seed;
        for (String rows : AXES) {
            for (String columns : AXES) {
                if (!(rows.contains("codes") && columns.contains("codes"))) {
                    for (RollUp rollUp : RollUp.values()) {
                        TableDefinition definition = TableDefinition.parse(rows, columns, "", "", rollUp.word(),
                                filters.get(turn++ % filters.size()).written());
                        assertAsMany(corpus, builder, definition, "seed " + seed + ", " + definition);
                    }
                }
            }
        }
    }

    private static void assertAsMany(CodedCorpus corpus, CorpusBuilder builder, TableDefinition definition,
            String what) {
        Table table = Tables.count(corpus, definition, name -> NaiveTable.saved(corpus, name), builder.measure(),
                ENGLISH, Progress.NONE);
        int height = table.rows().size();
        int width = table.columns().size();
        for (int row = 0; row <= height; row++) {
            for (int column = 0; column <= width; column++) {
                double said;
                if (row < height && column < width) {
                    said = table.cells()[row][column];
                } else if (row < height) {
                    said = table.rowDistinct()[row];
                } else {
                    said = column < width ? table.columnDistinct()[column] : table.distinct();
                }
                assertThat(codings(corpus, definition, row, column).cardinality())
                        .as("%s, cell %d %d", what, row, column).isEqualTo((int) said);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29})
    void aCellOfAnyUnitHasCodingsBehindItWhenItCountsAnything(long seed) {
        CorpusBuilder builder = RandomCorpus.of(random(seed));
        CodedCorpus corpus = builder.build();
        int turn = (int) seed;
        for (String rows : AXES) {
            for (String columns : AXES) {
                Unit unit = Unit.general().get(turn++ % Unit.general().size());
                if (!(rows.contains("codes") && columns.contains("codes"))) {
                    TableDefinition definition = TableDefinition.parse(rows, columns, unit.word(), "", "all", "");
                    Table table = Tables.count(corpus, definition, name -> NaiveTable.saved(corpus, name),
                            builder.measure(), ENGLISH, Progress.NONE);
                    for (int row = 0; row < table.rows().size(); row++) {
                        for (int column = 0; column < table.columns().size(); column++) {
                            BitSet behind = codings(corpus, definition, row, column);
                            double cell = table.cells()[row][column];
                            String what = "seed " + seed + ", " + definition + ", cell " + row + " " + column;
                            boolean counts = unit == Unit.MEAN_WEIGHT ? !Double.isNaN(cell) : cell > 0;
                            // A coding within a word covers no first character, so it can stand behind no word.
                            if (counts || unit != Unit.WORDS) {
                                assertThat(behind.isEmpty()).as(what).isEqualTo(!counts);
                            }
                            assertFits(corpus, unit, cell, behind, what);
                        }
                    }
                }
            }
        }
    }

    /** What can be worked out of the codings alone is what the cell says. */
    private static void assertFits(CodedCorpus corpus, Unit unit, double cell, BitSet behind, String what) {
        var codings = corpus.codings();
        if (unit == Unit.DOCUMENTS) {
            assertThat(behind.stream().map(i -> codings.document()[i]).distinct().count()).as(what)
                    .isEqualTo((long) cell);
        } else if (unit == Unit.MEAN_WEIGHT && !behind.isEmpty()) {
            assertThat(behind.stream().map(i -> codings.weight()[i]).average().orElseThrow()).as(what)
                    .isEqualTo(cell);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void aCoOccurrenceHasTheCodingsOfItsSegments(long seed) {
        RandomGenerator random = random(seed);
        CorpusBuilder builder = new CorpusBuilder().document("D", "x".repeat(40));
        for (int segment = 1; segment <= 12; segment++) {
            int start = random.nextInt(30);
            int end = start + random.nextInt(10);
            for (String code : List.of("A", "A > a", "B")) {
                if (random.nextInt(2) == 0) {
                    builder.coding(segment, "D", start, end, code, "Ana", -1);
                }
            }
        }
        CodedCorpus corpus = builder.build();
        for (RollUp rollUp : RollUp.values()) {
            TableDefinition definition = TableDefinition.parse("codes", "codes", "", "", rollUp.word(), "");
            Table table = Tables.count(corpus, definition, name -> NaiveTable.saved(corpus, name), builder.measure(),
                    ENGLISH, Progress.NONE);
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    BitSet behind = codings(corpus, definition, row, column);
                    long segments = behind.stream().mapToLong(i -> corpus.codings().segment()[i]).distinct().count();
                    double cell = table.cells()[row][column];
                    String what = "seed " + seed + ", " + rollUp + ", cell " + row + " " + column;
                    assertThat(behind.isEmpty()).as(what).isEqualTo(cell == 0);
                    if (row == column) {
                        assertThat(segments).as(what).isEqualTo((long) cell);
                    } else {
                        assertThat(cell).as(what).isLessThanOrEqualTo(segments * (segments + 1) / 2.0);
                    }
                }
            }
        }
    }

    @Test
    void aCellThatTheTableDoesNotHaveIsRefused() {
        CodedCorpus corpus = new CorpusBuilder().document("D", "kata").coding("D", 0, 4, "A").build();
        TableDefinition definition = TableDefinition.parse("codes", "documents", "", "", "", "");
        assertThatThrownBy(() -> codings(corpus, definition, 2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> codings(corpus, definition, 0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static BitSet codings(CodedCorpus corpus, TableDefinition definition, int row, int column) {
        return Tables.codings(corpus, definition, name -> NaiveTable.saved(corpus, name), row, column,
                new CorpusBuilder().measure(), ENGLISH, Progress.NONE);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
