package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.makna.model.CodedCorpus;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;

/** Tables whose numbers were computed elsewhere, from the definitions alone. */
class PublishedTablesTest {

    private static final double NONE = Double.NaN;

    /** Two codes in three documents; two codings of A overlap. */
    private static CorpusBuilder twoCodesInThreeDocuments() {
        return new CorpusBuilder().document("g1/D1", "alpha beta gamma delta epsilon zeta eta theta")
                .document("g1/D2", "uno dos tres cuatro").document("g2/D3", "solo").coding("g1/D1", 0, 10, "A")
                .coding("g1/D1", 6, 16, "A").coding("g1/D1", 17, 30, "B").coding("g1/D2", 0, 7, "A");
    }

    private static Table count(CorpusBuilder builder, String rows, String columns, String unit, String base) {
        return Tables.count(builder.build(), TableDefinition.parse(rows, columns, unit, base, "", ""),
                builder.measure(), Messages.in(Locale.ENGLISH));
    }

    private static void assertCells(Table table, double[]... expected) {
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[row].length; column++) {
                double cell = table.cells()[row][column];
                if (Double.isNaN(expected[row][column])) {
                    assertThat(cell).as("row %d, column %d", row, column).isNaN();
                } else {
                    assertThat(cell).as("row %d, column %d", row, column).isCloseTo(expected[row][column],
                            within(1e-7));
                }
            }
        }
        assertThat(table.cells()).hasDimensions(expected.length, expected[0].length);
    }

    private static double[] row(double... cells) {
        return cells;
    }

    private static double[] percent(double... cells) {
        return java.util.Arrays.stream(cells).map(cell -> cell / 100).toArray();
    }

    @Test
    void everyUnitCountsTwoCodesInThreeDocuments() {
        CorpusBuilder corpus = twoCodesInThreeDocuments();
        assertCells(count(corpus, "codes", "documents", "codings", ""), row(2, 1, 0), row(1, 0, 0));
        assertCells(count(corpus, "codes", "documents", "segments", ""), row(1, 1, 0), row(1, 0, 0));
        assertCells(count(corpus, "codes", "documents", "words", ""), row(3, 2, 0), row(2, 0, 0));
        assertCells(count(corpus, "codes", "documents", "characters", ""), row(16, 7, 0), row(13, 0, 0));
        assertCells(count(corpus, "codes", "documents", "presence", ""), row(1, 1, 0), row(1, 0, 0));
        assertCells(count(corpus, "codes", "documents", "documents", ""), row(1, 1, 0), row(1, 0, 0));
        assertCells(count(corpus, "codes", "documents", "coverage", ""), percent(35.555555556, 36.842105263, 0),
                percent(28.888888889, 0, 0));
        assertCells(count(corpus, "codes", "documents", "mean-weight", ""), row(NONE, NONE, NONE),
                row(NONE, NONE, NONE));
    }

    @Test
    void everyBaseTakesSharesOfTheSameCounts() {
        CorpusBuilder corpus = twoCodesInThreeDocuments();
        assertCells(count(corpus, "codes", "documents", "codings", "row"), percent(66.6666667, 33.3333333, 0),
                percent(100, 0, 0));
        assertCells(count(corpus, "codes", "documents", "codings", "column"), percent(66.6666667, 100, NONE),
                percent(33.3333333, 0, NONE));
        assertCells(count(corpus, "codes", "documents", "codings", "table"), percent(50, 25, 0), percent(25, 0, 0));
        assertCells(count(corpus, "codes", "documents", "words", "row"), percent(60, 40, 0), percent(100, 0, 0));
        Table ofN = count(corpus, "codes", "folders", "documents", "N");
        assertCells(ofN, percent(100, 0), percent(50, 0));
        assertThat(ofN.n()).containsExactly(2, 1);
    }

    @Test
    void totalsHaveTheBaseOfAFurtherRowOrColumn() {
        CorpusBuilder corpus = twoCodesInThreeDocuments();
        Table ofRow = count(corpus, "codes", "documents", "codings", "row");
        assertThat(ofRow.rowTotals()).containsExactly(1, 1);
        assertThat(ofRow.columnTotals()).containsExactly(0.75, 0.25, 0);
        assertThat(ofRow.total()).isEqualTo(1);
        assertThat(ofRow.rowDistinct()).containsExactly(3, 1);
        Table ofColumn = count(corpus, "codes", "documents", "codings", "column");
        assertThat(ofColumn.rowTotals()).containsExactly(0.75, 0.25);
        assertThat(ofColumn.columnTotals()[2]).isNaN();
        Table ofN = count(corpus, "codes", "folders", "documents", "N");
        assertThat(ofN.rowTotals()[0]).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(ofN.columnTotals()).as("two codes of one document are one document").containsExactly(1, 0);
        assertThat(ofN.total()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void aPublishedPercentageIsFoundAmongUnitsAndBases() {
        // Codings per code and account; published were 30.0, 20.0, 50.0 and 16.7, 50.0, 33.3 per cent of the account.
        int[][] codings = {{12, 5}, {8, 15}, {20, 10}};
        CorpusBuilder builder = new CorpusBuilder().document("akun 1", "x".repeat(100)).document("akun 2",
                "x".repeat(100));
        for (int code = 0; code < 3; code++) {
            for (int account = 0; account < 2; account++) {
                for (int i = 0; i < codings[code][account]; i++) {
                    builder.coding("akun " + (account + 1), i, i + 1, "K" + code);
                }
            }
        }
        double[][] published = {{30, 16.7}, {20, 50}, {50, 33.3}};
        assertThat(largestDifference(count(builder, "codes", "documents", "", "column"), published))
                .isCloseTo(0.0333, within(1e-4));
        assertThat(largestDifference(count(builder, "codes", "documents", "", "row"), published))
                .isCloseTo(40.5882, within(1e-4));
        assertThat(largestDifference(count(builder, "codes", "documents", "", "table"), published))
                .isCloseTo(28.5714, within(1e-4));
    }

    private static double largestDifference(Table table, double[][] published) {
        double largest = 0;
        for (int row = 0; row < published.length; row++) {
            for (int column = 0; column < published[row].length; column++) {
                largest = Math.max(largest, Math.abs(100 * table.cells()[row][column] - published[row][column]));
            }
        }
        return largest;
    }

    /** Eleven segments in two documents; the first carries both codes. */
    private static CorpusBuilder elevenSegments() {
        return new CorpusBuilder().document("D1", "x".repeat(100)).document("D2", "x".repeat(50))
                .coding(1, "D1", 0, 20, "A", "Ana", -1).coding(1, "D1", 0, 20, "B", "Ana", -1)
                .coding("D1", 25, 45, "A").coding("D1", 30, 40, "B").coding("D1", 40, 60, "B").coding("D1", 55, 70, "A")
                .coding("D1", 70, 80, "B").coding("D1", 90, 100, "C").coding("D2", 0, 10, "A").coding("D2", 30, 50, "C")
                .coding("D2", 35, 40, "A").coding("D2", 0, 10, "B");
    }

    @Test
    void coOccurrenceCountsEachPairOfSegmentsOnce() {
        Table table = count(elevenSegments(), "codes", "codes", "", "");
        assertCells(table, row(5, 5, 1), row(5, 5, 0), row(1, 0, 2));
        assertThat(table.counted().getFirst().key()).isEqualTo("table.meeting.events");
        // Five pairs with A and B and one with A and C, of which each stands in two cells; frequencies enter no total.
        assertThat(table.total()).isEqualTo(12);
        assertThat(table.distinct()).isEqualTo(6);
    }

    @Test
    void normalisedColumnsAreAsLargeAsTheLargest() {
        CorpusBuilder corpus = new CorpusBuilder().document("D1", "x".repeat(40)).document("D2", "x".repeat(9))
                .document("D3", "x").coding("D1", 0, 3, "A").coding("D1", 5, 6, "A").coding("D1", 8, 9, "B")
                .coding("D1", 10, 12, "B").coding("D2", 0, 2, "B");
        Table table = count(corpus, "codes", "documents", "codings", "normalised");
        // 4 codings against 1: the second document counts four times, the third has nothing to scale.
        assertCells(table, row(2, 0, Double.NaN), row(2, 4, Double.NaN));
        assertThat(table.rowTotals()).containsExactly(2, 6);
        assertThat(table.columnTotals()).containsExactly(4, 4, 0);
        assertThat(table.total()).isEqualTo(8);
        assertCells(count(corpus, "documents", "codes", "codings", "normalised"), row(2, 2), row(0, 4),
                row(Double.NaN, Double.NaN));
    }

    @Test
    void twoSegmentsThatBothCarryBothCodesAreOneEventBesideTheirOwn() {
        CorpusBuilder corpus = new CorpusBuilder().document("D", "x".repeat(20));
        for (String code : new String[]{"A", "B"}) {
            corpus.coding(1, "D", 0, 10, code, "Ana", -1).coding(2, "D", 5, 15, code, "Ana", -1);
        }
        assertCells(count(corpus, "codes", "codes", "", ""), row(2, 3), row(3, 2));
    }

    @Test
    void aSegmentOfNoLengthCarriesItsCodesAndOverlapsNothing() {
        CorpusBuilder corpus = new CorpusBuilder().document("D", "x".repeat(20)).coding(1, "D", 5, 5, "A", "Ana", -1)
                .coding(1, "D", 5, 5, "B", "Ana", -1).coding(2, "D", 0, 10, "B", "Ana", -1);
        assertCells(count(corpus, "codes", "codes", "", ""), row(1, 1), row(1, 2));
        assertCells(count(corpus, "codes", "documents", "codings", ""), row(1), row(2));
        assertCells(count(corpus, "codes", "documents", "characters", ""), row(0), row(10));
        assertCells(count(corpus, "codes", "documents", "segments", ""), row(0), row(1));
    }

    @Test
    void charactersAreCodePoints() {
        CorpusBuilder corpus = new CorpusBuilder().document("D", "ya 👍🏽 oke").coding("D", "👍🏽", "A");
        assertCells(count(corpus, "codes", "documents", "characters", ""), row(2));
        assertCells(count(corpus, "codes", "documents", "coverage", ""), row(2 / 9.0));
    }

    @Test
    void frequenciesAreTheNumbersOfTheTable() {
        CorpusBuilder builder = twoCodesInThreeDocuments().casePart("K1", "g1/D1", 0, 20).casePart("K2", "g1/D2")
                .coding("g2/D3", 0, 4, "B", "Budi", 40).coding("g2/D3", 0, 2, "B", "Budi", 60);
        CodedCorpus corpus = builder.build();
        var frequencies = CodeFrequencies.count(corpus, Filter.NONE.scope(corpus), builder.measure(), Progress.NONE);
        assertThat(frequencies).hasSize(2);
        var a = frequencies.getFirst();
        assertThat(a.path()).isEqualTo("A");
        assertThat(new long[]{a.documents(), a.cases(), a.codings(), a.words(), a.characters()}).containsExactly(2, 2,
                3, 5, 23);
        assertThat(a.ofCodings()).isEqualTo(0.5);
        assertThat(a.ofDocuments()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(a.meanWeight()).isNaN();
        var b = frequencies.getLast();
        assertThat(new long[]{b.documents(), b.cases(), b.codings(), b.words(), b.characters()}).containsExactly(2, 1,
                3, 3, 17);
        assertThat(b.meanWeight()).isEqualTo(50);
    }
}
