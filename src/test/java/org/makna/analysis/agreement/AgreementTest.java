package org.makna.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.agreement.KrippendorffAlpha.Metric;
import org.makna.analysis.similarity.SetDistance;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/** Published coefficients, and those computed from the definitions. */
class AgreementTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final double NONE = Double.NaN;

    private static AgreementTable table(double[]... rows) {
        return new AgreementTable(rows);
    }

    private static double[] row(double... cells) {
        return cells;
    }

    @ParameterizedTest
    @CsvSource({"20, 5, 10, 15, 0.7, 0.4", "40, 10, 20, 30, 0.7, 0.4", "45, 15, 25, 15, 0.6, 0.1304347826",
            "25, 35, 5, 35, 0.6, 0.2592592593"})
    void cohenOfTwoCategories(double both, double first, double second, double neither, double agreement,
            double kappa) {
        AgreementTable table = table(row(both, first), row(second, neither));
        assertThat(table.agreement()).isCloseTo(agreement, EXACT);
        assertThat(table.cohen()).isCloseTo(kappa, EXACT);
    }

    /** Three abstractors of Gwet, as in his package irrCAC. */
    @Test
    void everyCoefficientOfThreeCategories() {
        AgreementTable table = table(row(13, 0, 0), row(0, 20, 7), row(0, 4, 56));
        assertThat(table.agreement()).isCloseTo(0.89, EXACT);
        assertThat(table.cohen()).isCloseTo(0.7964094022, EXACT);
        assertThat(table.scott()).isCloseTo(0.7962396962, EXACT);
        assertThat(table.gwet()).isCloseTo(0.8493305482, EXACT);
        assertThat(table.brennanPrediger()).isCloseTo(0.835, EXACT);
        assertThat(table.alpha()).isCloseTo(0.7972584977, EXACT);
        assertThat(table(row(1, 2, 3), row(4, 5, 6), row(7, 8, 9)).scott()).isCloseTo(-4.0 / 71, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"0, 150, 100, 200, 1000, 0.85, 0.3181818182", "0, 125, 75, 200, 1000, 0.85, 0.3142857143",
            "0, 50, 0, 200, 1000, 0.85, 0.347826087", "0, 40, 0, 40, 200, 1, 1"})
    void kappaOfCodedCharacters(int startA, int endA, int startB, int endB, int length, double agreement,
            double kappa) {
        CodedCharacters coded = CodedCharacters.of(RangeSet.of(new TextRange(startA, endA)),
                RangeSet.of(new TextRange(startB, endB)), length);
        assertThat(coded.agreement()).isCloseTo(agreement, EXACT);
        assertThat(coded.kappa()).isCloseTo(kappa, EXACT);
        assertThat(coded.table().cohen()).isCloseTo(kappa, EXACT);
    }

    @Test
    void kappaIsExactlyZeroWhereOneCoderSaysNothing() {
        assertThat(new CodedCharacters(0, 150, 0, 850).kappa()).isZero();
        assertThat(new CodedCharacters(0, 1000, 0, 0).kappa()).isZero();
        assertThat(new CodedCharacters(10, 990, 0, 0).kappa()).isZero();
        assertThat(new CodedCharacters(50, 75, 75, 800).agreement()).isCloseTo(0.85, EXACT);
    }

    @Test
    void kappaIsUndefinedWhereNothingVaries() {
        CodedCharacters nobody = new CodedCharacters(0, 0, 0, 1000);
        CodedCharacters everything = new CodedCharacters(1000, 0, 0, 0);
        assertThat(nobody.kappa()).isNaN();
        assertThat(nobody.withoutVariation()).isTrue();
        assertThat(everything.kappa()).isNaN();
        assertThat(everything.withoutVariation()).isTrue();
        assertThat(everything.table().cohen()).isNaN();
        assertThat(everything.agreement()).isEqualTo(1);
        assertThat(CodedCharacters.of(RangeSet.EMPTY, RangeSet.EMPTY, 0).agreement()).isNaN();
    }

    @Test
    void overlappingCodingsOfACoderCountOnce() {
        CodedCharacters coded = CodedCharacters.of(RangeSet.of(new TextRange(0, 60), new TextRange(40, 100)),
                RangeSet.of(new TextRange(0, 100)), 200);
        assertThat(coded).isEqualTo(new CodedCharacters(100, 0, 0, 100));
        assertThat(coded.kappa()).isEqualTo(1);
    }

    @Test
    void averagesDiffer() {
        KappaAverages files = KappaAverages.of(List.of(table(row(50, 100), row(50, 800)),
                table(row(40, 0), row(0, 160))));
        assertThat(files.mean()).isCloseTo(0.6590909091, EXACT);
        assertThat(files.sizeWeighted()).isCloseTo(0.4318181818, EXACT);
        assertThat(files.pooledCells()).isCloseTo(0.4749124854, EXACT);
        assertThat(files.pooled()).isCloseTo(0.7222222222, EXACT);
        KappaAverages codes = KappaAverages.of(List.of(table(row(20, 5), row(10, 15)),
                table(row(45, 15), row(25, 15))));
        assertThat(codes.pooled()).isCloseTo(0.2708333333, EXACT);
        assertThat(KappaAverages.of(List.of()).mean()).isNaN();
    }

    @Test
    void aTableWithoutVariationStaysOutOfTheMean() {
        AgreementTable empty = table(row(0, 0), row(0, 500));
        AgreementTable one = table(row(20, 5), row(10, 15));
        assertThat(KappaAverages.of(List.of(one, empty)).mean()).isCloseTo(0.4, EXACT);
        assertThat(KappaAverages.of(List.of(one, empty)).sizeWeighted()).isCloseTo(0.4, EXACT);
        assertThat(KappaAverages.of(List.of(empty)).mean()).isNaN();
    }

    /** Fleiss (1971): 10 units, 14 raters, 5 categories. */
    @Test
    void manyRaters() {
        RatingCounts fleiss = new RatingCounts(new int[][]{{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6},
                {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1}, {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0},
                {0, 2, 2, 3, 7}});
        assertThat(fleiss.agreement()).isCloseTo(0.378021978, EXACT);
        assertThat(fleiss.fleiss()).isCloseTo(0.2099307044, EXACT);
    }

    /** Psychiatric diagnoses: 15 units, 6 raters, 5 categories, as in irrCAC. */
    @Test
    void fleissAndAlphaAreNotTheSame() {
        int[][] counts = {{0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
                {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0},
                {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}};
        RatingCounts raters = new RatingCounts(counts);
        assertThat(raters.agreement()).isCloseTo(0.5511111111, EXACT);
        assertThat(raters.fleiss()).isCloseTo(0.413926499, EXACT);
        assertThat(raters.brennanPrediger()).isCloseTo(0.4388888889, EXACT);
        assertThat(raters.gwet()).isCloseTo(0.4448007329, EXACT);
        assertThat(KrippendorffAlpha.of(ratings(counts, 6), Metric.NOMINAL)).isCloseTo(0.4204384268, EXACT);
        assertThat(raters.alpha()).isCloseTo(0.4204384268, EXACT);
    }

    @Test
    void unitsOfOneKindCountAsOftenAsTheyOccur() {
        RatingCounts each = new RatingCounts(new int[][]{{2, 1}, {2, 1}, {0, 3}, {1, 0}, {1, 0}, {1, 1}});
        RatingCounts kinds = new RatingCounts(new int[][]{{2, 1}, {0, 3}, {1, 0}, {1, 1}}, new double[]{2, 1, 2, 1});
        assertThat(kinds.agreement()).isCloseTo(each.agreement(), EXACT);
        assertThat(kinds.fleiss()).isCloseTo(each.fleiss(), EXACT);
        assertThat(kinds.gwet()).isCloseTo(each.gwet(), EXACT);
        assertThat(kinds.alpha()).isCloseTo(each.alpha(), EXACT);
    }

    /** Spreads counts over raters; who rated what does not matter. */
    private static double[][] ratings(int[][] counts, int raters) {
        double[][] ratings = new double[raters][counts.length];
        for (int unit = 0; unit < counts.length; unit++) {
            int rater = 0;
            for (int k = 0; k < counts[unit].length; k++) {
                for (int i = 0; i < counts[unit][k]; i++) {
                    ratings[rater++][unit] = k;
                }
            }
        }
        return ratings;
    }

    private static final double[][] FOUR_CODERS = {{1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3}, {NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE}};

    /** Krippendorff (2011), example C; irrCAC. */
    @Test
    void alphaOfFourCodersWithMissingValues() {
        assertThat(KrippendorffAlpha.of(FOUR_CODERS, Metric.NOMINAL)).isCloseTo(0.7434210526, EXACT);
        assertThat(KrippendorffAlpha.of(FOUR_CODERS, Metric.ORDINAL)).isCloseTo(0.8153875038, EXACT);
        assertThat(KrippendorffAlpha.of(FOUR_CODERS, Metric.INTERVAL)).isCloseTo(0.8491071429, EXACT);
        assertThat(KrippendorffAlpha.of(FOUR_CODERS, Metric.RATIO)).isCloseTo(0.7974027747, EXACT);
        int[][] numbers = Arrays.stream(FOUR_CODERS).map(coder -> Arrays.stream(coder)
                .mapToInt(value -> Double.isNaN(value) ? -1 : (int) value - 1).toArray()).toArray(int[][]::new);
        RatingCounts raters = RatingCounts.of(numbers, 5);
        assertThat(raters.agreement()).isCloseTo(0.8181818182, EXACT);
        assertThat(raters.gwet()).isCloseTo(0.7754440681, EXACT);
        assertThat(raters.fleiss()).isCloseTo(0.7611692754, EXACT);
        assertThat(raters.brennanPrediger()).isCloseTo(0.7727272727, EXACT);
        assertThat(raters.alpha()).isCloseTo(0.7434210526, EXACT);
    }

    @Test
    void alphaOfThreeCodersAndOfTwoBinaryOnes() {
        double[][] three = {{NONE, NONE, NONE, NONE, NONE, 3, 4, 1, 2, 1, 1, 3, 3, NONE, 3},
                {1, NONE, 2, 1, 3, 3, 4, 3, NONE, NONE, NONE, NONE, NONE, NONE, NONE},
                {NONE, NONE, 2, 1, 3, 4, 4, NONE, 2, 1, 1, 3, 3, NONE, 4}};
        assertThat(KrippendorffAlpha.of(three, Metric.NOMINAL)).isCloseTo(0.6913580247, EXACT);
        assertThat(KrippendorffAlpha.of(three, Metric.INTERVAL)).isCloseTo(0.8108448928, EXACT);
        double[][] two = {{1, 1, 0, 0, 0, 0, 0, 0, 0, 0}, {0, 1, 1, 0, 0, 1, 0, 1, 0, 0}};
        assertThat(KrippendorffAlpha.of(two, Metric.NOMINAL)).isCloseTo(0.0952380952, EXACT);
        double[][] other = {{0, 1, 0, 0, 0, 0, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0, 0, 0, 0}};
        assertThat(KrippendorffAlpha.of(other, Metric.NOMINAL)).isCloseTo(0.0952380952, EXACT);
        assertThat(KrippendorffAlpha.of(new double[][]{{1, 1}, {1, 1}}, Metric.NOMINAL)).isNaN();
        assertThat(KrippendorffAlpha.of(new double[0][], Metric.NOMINAL)).isNaN();
    }

    @Test
    void setsThatAreAlikeAgreeMoreThanSetsThatAreNot() {
        List<Set<String>> first = List.of(Set.of("a"), Set.of("a", "b"), Set.of("c"), Set.of());
        List<Set<String>> near = List.of(Set.of("a"), Set.of("a"), Set.of("c"), Set.of());
        List<Set<String>> far = List.of(Set.of("a"), Set.of("c"), Set.of("c"), Set.of());
        for (SetDistance distance : SetDistance.values()) {
            assertThat(KrippendorffAlpha.ofSets(List.of(first, first), distance)).isEqualTo(1);
            assertThat(KrippendorffAlpha.ofSets(List.of(first, near), distance)).isLessThan(1)
                    .isGreaterThan(KrippendorffAlpha.ofSets(List.of(first, far), distance));
        }
    }

    @Test
    void setsOfOneCodeAreNominalCategories() {
        double[][] ratings = {{1, 2, 3, 3, 2, 1, 4, 1}, {1, 2, 3, 1, 2, 2, 4, 1}};
        List<List<Set<String>>> sets = Arrays.stream(ratings).map(coder -> Arrays.stream(coder)
                .mapToObj(value -> Set.of(String.valueOf(value))).toList()).toList();
        for (SetDistance distance : SetDistance.values()) {
            assertThat(KrippendorffAlpha.ofSets(List.copyOf(sets), distance))
                    .isCloseTo(KrippendorffAlpha.of(ratings, Metric.NOMINAL), EXACT);
        }
    }

    @Test
    void matchingSegmentsAndTheirCoefficients() {
        SegmentMatching published = new SegmentMatching(34, 3, 3);
        assertThat(published.agreement()).isCloseTo(0.85, EXACT);
        assertThat(published.kappa(5)).isCloseTo(0.8125, EXACT);
        assertThat(SegmentMatching.holsti(30, 40, 35)).isCloseTo(0.8, EXACT);
        List<TextRange> first = List.of(new TextRange(0, 100), new TextRange(200, 210));
        List<TextRange> second = List.of(new TextRange(0, 91), new TextRange(205, 215), new TextRange(300, 301));
        assertThat(SegmentMatching.of(first, second, SegmentMatching.USUAL_THRESHOLD))
                .isEqualTo(new SegmentMatching(2, 1, 2));
        assertThat(SegmentMatching.of(first, second, 0.3)).isEqualTo(new SegmentMatching(4, 0, 1));
        assertThat(SegmentMatching.of(List.of(), List.of(), 0.9).agreement()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void coefficientsKnowNoOrderOfCodersOrCategories(long seed) {
        Random random = new Random(seed);
        double[][] counts = new double[3][3];
        double[][] turned = new double[3][3];
        double[][] renamed = new double[3][3];
        for (int k = 0; k < 3; k++) {
            for (int l = 0; l < 3; l++) {
                counts[k][l] = random.nextInt(1, 20);
                turned[l][k] = counts[k][l];
                renamed[(k + 1) % 3][(l + 1) % 3] = counts[k][l];
            }
        }
        double[] expected = all(new AgreementTable(counts));
        assertThat(all(new AgreementTable(turned))).containsExactly(expected, EXACT);
        assertThat(all(new AgreementTable(renamed))).containsExactly(expected, EXACT);
        assertThat(Arrays.stream(expected).max().orElseThrow()).isLessThanOrEqualTo(1);
        double[][] same = {{counts[0][0], 0, 0}, {0, counts[1][1], 0}, {0, 0, counts[2][2]}};
        assertThat(all(new AgreementTable(same))).containsExactly(new double[]{1, 1, 1, 1, 1}, EXACT);
    }

    private static double[] all(AgreementTable table) {
        return new double[]{table.cohen(), table.scott(), table.brennanPrediger(), table.gwet(), table.alpha()};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void alphaKnowsOnlyWhatItsMetricKnows(long seed) {
        Random random = new Random(seed);
        double[][] ratings = new double[3][20];
        for (double[] coder : ratings) {
            Arrays.setAll(coder, unit -> random.nextInt(5) == 0 ? NONE : random.nextInt(1, 5));
        }
        assertSame(ratings, Metric.INTERVAL, value -> 3 * value - 8);
        assertSame(ratings, Metric.ORDINAL, Math::exp);
        assertSame(ratings, Metric.RATIO, value -> 2.5 * value);
        assertSame(ratings, Metric.NOMINAL, value -> (value * 7) % 5);
        double[][] shorter = Arrays.stream(ratings).map(coder -> Arrays.copyOf(coder, 21)).toArray(double[][]::new);
        for (double[] coder : shorter) {
            coder[20] = NONE;
        }
        shorter[1][20] = 3;
        assertThat(KrippendorffAlpha.of(shorter, Metric.NOMINAL))
                .isCloseTo(KrippendorffAlpha.of(ratings, Metric.NOMINAL), EXACT);
    }

    private static void assertSame(double[][] ratings, Metric metric, java.util.function.DoubleUnaryOperator map) {
        double[][] mapped = Arrays.stream(ratings).map(coder -> Arrays.stream(coder).map(map).toArray())
                .toArray(double[][]::new);
        assertThat(KrippendorffAlpha.of(mapped, metric)).isCloseTo(KrippendorffAlpha.of(ratings, metric), EXACT);
    }
}
