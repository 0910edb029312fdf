package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.NaiveTable.NaiveFilter;
import org.makna.model.CodedCorpus;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.model.Table.Base;
import org.makna.model.Table.Unit;

/** What holds for the tables of any corpus, tried on random ones; a failure names its seed and table. */
class CountingPropertiesTest {

    private static final List<String> AXES = List.of("codes", "codes:top", "documents", "folders", "kinds",
            "attribute:Sumber", "cases", "attribute:Wilayah", "speakers", "sections:question", "coders",
            "collections", "collections:codes",
            "collections:cases", "collection:Dok", "collection:Kode", "collection:\"Orang lain\"",
            "collections/collections:cases", "attribute:Wilayah/speakers", "codes/coders",
            "documents/sections:question", "speakers/cases",
            "query:Tiga,\"Dua, \"\"lain\"\"\"");

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static boolean goTogether(String rows, String columns) {
        return !(isOfCodes(rows) && isOfCodes(columns));
    }

    private static boolean isOfCodes(String axis) {
        return axis.contains("codes") || axis.contains("Kode");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 101, 102, 103, 104, 105, 106, 107, 108, 109})
    void everyTableIsWhatTheDefinitionsSay(long seed) {
        RandomGenerator random = random(seed);
        CorpusBuilder builder = RandomCorpus.of(random);
        CodedCorpus corpus = builder.build();
        List<NaiveFilter> filters = NaiveTable.filters(corpus);
        int turn = (int) seed;
        for (String rows : AXES) {
            for (String columns : AXES) {
                // Each seed takes another unit for each pair of axes, so that all seeds together take all.
                Unit unit = Unit.general().get(turn++ % Unit.general().size());
                if (goTogether(rows, columns)) {
                    RollUp rollUp = RollUp.values()[random.nextInt(3)];
                    NaiveFilter filter = filters.get(random.nextInt(filters.size()));
                    TableDefinition definition = TableDefinition.parse(rows, columns, unit.word(), "", rollUp.word(),
                            filter.written());
                    assertSame(
                            Tables.count(corpus, definition, name -> NaiveTable.saved(corpus, name), builder.measure(),
                                    ENGLISH, Progress.NONE),
                            new NaiveTable(corpus, builder, rows, columns, unit, rollUp, filter),
                            "seed " + seed + ", " + definition);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74, 75, 76})
    void ratesAreCountsByTheWordsThatALookAtEachCharacterFinds(long seed) {
        RandomGenerator random = random(seed);
        CorpusBuilder builder = RandomCorpus.of(random);
        CodedCorpus corpus = builder.build();
        List<NaiveFilter> filters = NaiveTable.filters(corpus);
        List<Unit> units = List.of(Unit.CODINGS, Unit.SEGMENTS, Unit.WORDS);
        int turn = (int) seed;
        for (String rows : AXES) {
            for (String columns : AXES) {
                Unit unit = units.get(turn++ % units.size());
                if (goTogether(rows, columns)) {
                    NaiveFilter filter = filters.get(random.nextInt(filters.size()));
                    TableDefinition definition = TableDefinition.parse(rows, columns, unit.word(), "length", "",
                            filter.written());
                    Table table = Tables.count(corpus, definition, name -> NaiveTable.saved(corpus, name),
                            builder.measure(), ENGLISH, Progress.NONE);
                    NaiveTable naive = new NaiveTable(corpus, builder, rows, columns, unit, RollUp.NONE, filter);
                    assertRates(table, naive, "seed " + seed + ", " + definition);
                }
            }
        }
    }

    private static void assertRates(Table table, NaiveTable naive, String what) {
        List<Integer> allRows = NaiveTable.indices(naive.rows);
        List<Integer> allColumns = NaiveTable.indices(naive.columns);
        for (int row : allRows) {
            for (int column : allColumns) {
                assertRate(table.cells()[row][column], naive.perThousandWords(List.of(row), List.of(column)), what);
            }
            assertRate(table.rowTotals()[row], naive.perThousandWords(List.of(row), allColumns), what);
        }
        for (int column : allColumns) {
            assertRate(table.columnTotals()[column], naive.perThousandWords(allRows, List.of(column)), what);
        }
        assertRate(table.total(), naive.perThousandWords(allRows, allColumns), what);
    }

    private static void assertRate(double actual, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(1e-9));
        }
    }

    private static void assertSame(Table table, NaiveTable naive, String what) {
        assertThat(table.rows().stream().map(Table.Member::label)).as(what).isEqualTo(naive.labels(naive.rows));
        assertThat(table.columns().stream().map(Table.Member::label)).as(what).isEqualTo(naive.labels(naive.columns));
        int height = table.rows().size();
        int width = table.columns().size();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                assertNumber(table.cells()[row][column], naive.cell(row, column), what + " cell " + row + " " + column);
            }
            assertNumber(table.rowDistinct()[row], naive.rowDistinct(row), what + " distinct of row " + row);
            if (Counts.hasN(table.unit()) && table.nOfRows()) {
                assertThat(table.n()[row]).as(what + " N of row " + row).isEqualTo(naive.n(naive.rows.get(row)));
            }
        }
        for (int column = 0; column < width; column++) {
            assertNumber(table.columnDistinct()[column], naive.columnDistinct(column),
                    what + " distinct of column " + column);
            if (Counts.hasN(table.unit()) && !table.nOfRows()) {
                assertThat(table.n()[column]).as(what + " N of column " + column)
                        .isEqualTo(naive.n(naive.columns.get(column)));
            }
        }
        assertNumber(table.distinct(), naive.distinct(), what + " distinct");
    }

    private static void assertNumber(double actual, double expected, String what) {
        AbstractDoubleAssert<?> is = assertThat(actual).as(what);
        if (Double.isNaN(expected)) {
            is.isNaN();
        } else {
            is.isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19})
    void exchangingRowsAndColumnsChangesNoNumber(long seed) {
        CorpusBuilder builder = RandomCorpus.of(random(seed));
        CodedCorpus corpus = builder.build();
        int turn = (int) seed;
        for (String rows : AXES) {
            for (String columns : AXES) {
                Unit unit = Unit.general().get(turn++ % Unit.general().size());
                // N is of the columns where neither side is of codes, so that such tables alone have no turned twin.
                boolean ofCodes = rows.startsWith("codes") != columns.startsWith("codes");
                Base base = List.of(Base.NONE, Base.ROW, Base.COLUMN, Base.TABLE, Base.LENGTH,
                        ofCodes ? Base.N : Base.NONE, ofCodes ? Base.NORMALISED : Base.NONE).get(turn % 7);
                if (base == Base.N && !Counts.isPossible(unit, base)) {
                    unit = turn % 2 == 0 ? Unit.DOCUMENTS : Unit.CASES;
                } else if (base == Base.NORMALISED) {
                    unit = Unit.CODINGS;
                }
                if (goTogether(rows, columns) && Counts.isPossible(unit, base)) {
                    TableDefinition definition = TableDefinition.parse(rows, columns, unit.word(), base.word(),
                            "children", "");
                    Table straight = Tables.count(corpus, definition, name -> NaiveTable.saved(corpus, name),
                            builder.measure(), ENGLISH, Progress.NONE);
                    Table turned = Tables.count(corpus, definition.transposed(), name -> NaiveTable.saved(corpus, name),
                            builder.measure(), ENGLISH, Progress.NONE);
                    assertTransposed(straight, turned, "seed " + seed + ", " + definition);
                }
            }
        }
    }

    private static void assertTransposed(Table straight, Table turned, String what) {
        for (int row = 0; row < straight.rows().size(); row++) {
            for (int column = 0; column < straight.columns().size(); column++) {
                assertNumber(straight.cells()[row][column], turned.cells()[column][row], what);
            }
        }
        for (int row = 0; row < straight.rows().size(); row++) {
            assertNumber(straight.rowTotals()[row], turned.columnTotals()[row], what);
            assertNumber(straight.rowDistinct()[row], turned.columnDistinct()[row], what);
        }
        assertThat(turned.n()).as(what + " N")
                .isEqualTo(straight.nOfRows() == turned.nOfRows() ? turned.n() : straight.n());
        assertNumber(straight.total(), turned.total(), what);
        assertNumber(straight.distinct(), turned.distinct(), what);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void sharesAddUpToOne(long seed) {
        CorpusBuilder builder = RandomCorpus.of(random(seed));
        CodedCorpus corpus = builder.build();
        for (String columns : AXES) {
            if (goTogether("codes", columns)) {
                for (Unit unit : new Unit[]{Unit.CODINGS, Unit.CASES, Unit.WORDS, Unit.PRESENCE}) {
                    TableDefinition definition = TableDefinition.parse("codes", columns, unit.word(), "", "all", "");
                    Table counts = Tables.count(corpus, definition, name -> NaiveTable.saved(corpus, name),
                            builder.measure(), ENGLISH, Progress.NONE);
                    Table ofRow = Tables.count(corpus, definition.withBase(Base.ROW),
                            name -> NaiveTable.saved(corpus, name), builder.measure(), ENGLISH, Progress.NONE);
                    Table ofColumn = Tables.count(corpus, definition.withBase(Base.COLUMN),
                            name -> NaiveTable.saved(corpus, name), builder.measure(), ENGLISH, Progress.NONE);
                    Table ofTable = Tables.count(corpus, definition.withBase(Base.TABLE),
                            name -> NaiveTable.saved(corpus, name), builder.measure(), ENGLISH, Progress.NONE);
                    String what = "seed " + seed + ", " + definition;
                    for (int row = 0; row < counts.rows().size(); row++) {
                        double expected = counts.rowTotals()[row] > 0 ? 1 : Double.NaN;
                        assertSum(IntStream.range(0, counts.columns().size()).boxed().toList(), row, ofRow, expected,
                                what);
                    }
                    for (int column = 0; column < counts.columns().size(); column++) {
                        int one = column;
                        double sum = IntStream.range(0, counts.rows().size())
                                .mapToDouble(row -> ofColumn.cells()[row][one]).sum();
                        assertSumIs(sum, counts.columnTotals()[column] > 0 ? 1 : Double.NaN, what);
                    }
                    double all = java.util.Arrays.stream(ofTable.cells()).flatMapToDouble(java.util.Arrays::stream)
                            .sum();
                    assertSumIs(all, counts.total() > 0 ? 1 : Double.NaN, what);
                }
            }
        }
    }

    private static void assertSum(List<Integer> columns, int row, Table table, double expected, String what) {
        assertSumIs(columns.stream().mapToDouble(column -> table.cells()[row][column]).sum(), expected, what);
    }

    private static void assertSumIs(double sum, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(sum).as(what).isNaN();
        } else {
            assertThat(sum).as(what).isCloseTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void unitsKeepTheirOrder(long seed) {
        CorpusBuilder builder = RandomCorpus.of(random(seed));
        CodedCorpus corpus = builder.build();
        for (String columns : AXES) {
            if (goTogether("codes", columns)) {
                String what = "seed " + seed + ", " + columns;
                Table codings = count(corpus, builder, columns, Unit.CODINGS);
                Table segments = count(corpus, builder, columns, Unit.SEGMENTS);
                Table documents = count(corpus, builder, columns, Unit.DOCUMENTS);
                Table presence = count(corpus, builder, columns, Unit.PRESENCE);
                Table characters = count(corpus, builder, columns, Unit.CHARACTERS);
                Table words = count(corpus, builder, columns, Unit.WORDS);
                Table coverage = count(corpus, builder, columns, Unit.COVERAGE);
                for (int row = 0; row < codings.rows().size(); row++) {
                    for (int column = 0; column < codings.columns().size(); column++) {
                        double documentCount = documents.cells()[row][column];
                        assertThat(documentCount).as(what).isLessThanOrEqualTo(codings.cells()[row][column]);
                        assertThat(presence.cells()[row][column]).as(what).isEqualTo(Math.min(1, documentCount));
                        assertThat(segments.cells()[row][column]).as(what)
                                .isLessThanOrEqualTo(characters.cells()[row][column]);
                        assertThat(words.cells()[row][column]).as(what)
                                .isLessThanOrEqualTo(characters.cells()[row][column]);
                        double share = coverage.cells()[row][column];
                        assertThat(Double.isNaN(share) || share >= 0 && share <= 1).as(what + " " + share).isTrue();
                    }
                }
            }
        }
    }

    private static Table count(CodedCorpus corpus, CorpusBuilder builder, String columns, Unit unit) {
        return Tables.count(corpus, TableDefinition.parse("codes", columns, unit.word(), "", "", ""),
                name -> NaiveTable.saved(corpus, name), builder.measure(), ENGLISH, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
    void theCellsOfACodeOverDocumentsAddUpToItsCodings(long seed) {
        CorpusBuilder builder = RandomCorpus.of(random(seed));
        CodedCorpus corpus = builder.build();
        Table table = count(corpus, builder, "documents", Unit.CODINGS);
        for (int row = 0; row < table.rows().size(); row++) {
            int code = row;
            long codings = java.util.Arrays.stream(corpus.codings().code()).filter(one -> one == code).count();
            assertThat(table.rowTotals()[row]).as("seed " + seed).isEqualTo(codings);
            assertThat(table.rowDistinct()[row]).as("seed " + seed).isEqualTo(codings);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
    void coOccurrencesAreThePairsThatALookAtEachPairFinds(long seed) {
        RandomGenerator random = random(seed);
        CorpusBuilder builder = new CorpusBuilder().document("D", "x".repeat(40)).document("E", "x".repeat(40));
        for (int segment = 1; segment <= 14; segment++) {
            // Of every other seed many segments have the same range, or touch, or have no length.
            int step = seed % 2 == 0 ? 5 : 1;
            int start = random.nextInt(30) / step * step;
            int end = start + random.nextInt(10) / step * step;
            String document = random.nextBoolean() ? "D" : "E";
            for (String code : List.of("A", "A > a", "B", "C")) {
                if (random.nextInt(3) == 0) {
                    builder.coding(segment, document, start, end, code, "Ana", -1);
                }
            }
        }
        CodedCorpus corpus = builder.build();
        for (RollUp rollUp : RollUp.values()) {
            Table table = Tables.count(corpus,
                    TableDefinition.parse("codes", "codes", "", "", rollUp.word(), ""),
                    name -> NaiveTable.saved(corpus, name), builder.measure(), ENGLISH, Progress.NONE);
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    assertThat(table.cells()[row][column]).as("seed %d, %s, %d %d", seed, rollUp, row, column)
                            .isEqualTo(pairs(corpus, rollUp, row, column));
                }
            }
        }
    }

    private static long pairs(CodedCorpus corpus, RollUp rollUp, int one, int other) {
        var codings = corpus.codings();
        CodeTree tree = new CodeTree(corpus);
        java.util.Set<String> pairs = new java.util.HashSet<>();
        for (int x = 0; x < codings.count(); x++) {
            for (int y = 0; y < codings.count(); y++) {
                boolean carry = tree.counted(one, rollUp).get(codings.code()[x])
                        && tree.counted(other, rollUp).get(codings.code()[y]);
                boolean same = codings.segment()[x] == codings.segment()[y];
                boolean overlap = codings.document()[x] == codings.document()[y]
                        && Math.max(codings.start()[x], codings.start()[y]) < Math.min(codings.end()[x],
                                codings.end()[y]);
                if (carry && (same || overlap && one != other)) {
                    pairs.add(Math.min(codings.segment()[x], codings.segment()[y]) + "-"
                            + Math.max(codings.segment()[x], codings.segment()[y]));
                }
            }
        }
        return pairs.size();
    }
}
