package org.makna.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.makna.analysis.statistics.Correlation.Method;

/**
 * Numbers that were published, or computed from the definitions by another program.
 *
 * <p>Where no source is named the reference is SciPy 1.10.1.
 */
class StatisticsTest {

    private static final Offset<Double> EXACT = within(1e-10);
    private static final double NONE = Double.NaN;

    /** Anscombe (1973), the first of the four sets. */
    private static final double[] ANSCOMBE_X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    private static final double[] ANSCOMBE_Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    private static final double[] FIRST = {4.1, 5.2, 6.3, 5.5, 7.1, 6.8};
    private static final double[] SECOND = {3.2, 4.4, 5.1, 3.9, 4.8};
    private static final double[] THIRD = {6.1, 7.9, 8.4, 7.2, 6.6, 9.3, 8.8};

    @Test
    void aColumnIsDescribed() {
        Description all = Description.of(ANSCOMBE_Y);
        assertThat(all.count()).isEqualTo(11);
        assertThat(all.mean()).isCloseTo(7.5009090909, within(1e-10));
        assertThat(all.standardDeviation()).isCloseTo(2.0315681359, within(1e-10));
        assertThat(all.median()).isEqualTo(7.58);
        assertThat(all.minimum()).isEqualTo(4.26);
        assertThat(all.maximum()).isEqualTo(10.84);
        assertThat(all.lowerQuartile()).isCloseTo(6.315, EXACT);
        assertThat(all.upperQuartile()).isCloseTo(8.57, EXACT);
        assertThat(all.modes()).isEmpty();
    }

    @Test
    void missingValuesAreCountedAndLeftOut() {
        Description some = Description.of(3, NONE, 1, 3, NONE, 1, 2);
        assertThat(some.count()).isEqualTo(5);
        assertThat(some.missing()).isEqualTo(2);
        assertThat(some.mean()).isEqualTo(2);
        assertThat(some.modes()).containsExactly(1.0, 3.0);
    }

    @Test
    void whatCannotBeSaidOfFewValuesIsUndefined() {
        Description one = Description.of(4);
        assertThat(one.mean()).isEqualTo(4);
        assertThat(one.upperQuartile()).isEqualTo(4);
        assertThat(one.variance()).isNaN();
        Description none = Description.of(NONE);
        assertThat(none.missing()).isEqualTo(1);
        assertThat(new double[]{none.mean(), none.median(), none.minimum(), none.standardDeviation()})
                .containsOnly(NONE);
    }

    @Test
    void valuesAreCountedInTheirOrderTheMissingOnesLast() {
        FrequencyTable table = FrequencyTable.of(
                Arrays.asList("agree", "agree", "neutral", null, "disagree", "agree", null, "neutral"),
                List.of("disagree", "neutral", "agree"));
        assertThat(table.rows()).containsExactly(
                new FrequencyTable.Row("disagree", 1, 1 / 8.0, 1 / 6.0, 1 / 6.0),
                new FrequencyTable.Row("neutral", 2, 2 / 8.0, 2 / 6.0, 3 / 6.0),
                new FrequencyTable.Row("agree", 3, 3 / 8.0, 3 / 6.0, 1),
                new FrequencyTable.Row(null, 2, 2 / 8.0, NONE, NONE));
        assertThat(table.total()).isEqualTo(8);
        assertThat(table.valid()).isEqualTo(6);
    }

    @Test
    void aLevelThatNobodyChoseIsListedAndAValueOutsideTheLevelsFollows() {
        FrequencyTable table = FrequencyTable.of(List.of("b", "x"), List.of("a", "b"));
        assertThat(table.rows()).extracting(FrequencyTable.Row::value).containsExactly("a", "b", "x");
        assertThat(table.rows().getFirst().validShare()).isZero();
        assertThat(FrequencyTable.of(List.of(), List.of("a")).rows().getFirst().share()).isNaN();
    }

    @Test
    void aHistogramHoldsEveryValueOnce() {
        assertThat(Histogram.sturges(1)).isEqualTo(1);
        assertThat(Histogram.sturges(2)).isEqualTo(2);
        assertThat(Histogram.sturges(8)).isEqualTo(4);
        assertThat(Histogram.sturges(9)).isEqualTo(5);
        Histogram histogram = Histogram.of(4, 0, 1, 2, 2.5, 3, 4, NONE);
        assertThat(histogram.edges()).containsExactly(0, 1, 2, 3, 4);
        assertThat(histogram.counts()).containsExactly(1, 1, 2, 2);
        assertThat(Histogram.of(7, 7, 7).counts()).containsExactly(2);
        assertThat(Histogram.of(NONE).counts()).isEmpty();
    }

    @Test
    void pearsonAgreesWithAnscombe() {
        Correlation r = Correlation.of(Method.PEARSON, ANSCOMBE_X, ANSCOMBE_Y);
        assertThat(r.coefficient()).isCloseTo(0.8164205163, within(1e-10));
        assertThat(r.p()).isCloseTo(0.0021696289, within(1e-10));
        assertThat(r.count()).isEqualTo(11);
    }

    @Test
    void spearmanRanksWithAndWithoutTies() {
        Correlation rho = Correlation.of(Method.SPEARMAN,
                new double[]{106, 100, 86, 101, 99, 103, 97, 113, 112, 110},
                new double[]{7, 27, 2, 50, 28, 29, 20, 12, 6, 17});
        assertThat(rho.coefficient()).isCloseTo(-29.0 / 165, within(1e-12));
        assertThat(rho.statistic()).isCloseTo(-0.5049782492, within(1e-10));
        assertThat(rho.p()).isCloseTo(0.6271883448, within(1e-10));
        double[] x = {1, 2, 2, 3, 4, 4, 4, 5};
        double[] y = {2, 1, 3, 3, 5, 4, 4, 5};
        assertThat(Ranks.of(x).ranks()).containsExactly(1, 2.5, 2.5, 4, 6, 6, 6, 8);
        Correlation tied = Correlation.of(Method.SPEARMAN, x, y);
        assertThat(tied.coefficient()).isCloseTo(0.9063208091, within(1e-10));
        assertThat(tied.p()).isCloseTo(0.0019135758, within(1e-10));
    }

    @Test
    void kendallAllowsForTies() {
        Correlation tied = Correlation.of(Method.KENDALL, new double[]{1, 2, 2, 3, 4, 4, 4, 5},
                new double[]{2, 1, 3, 3, 5, 4, 4, 5});
        assertThat(tied.coefficient()).isCloseTo(0.816496580927726, EXACT);
        assertThat(tied.p()).isCloseTo(0.008691011063697428, EXACT);
        Correlation untied = Correlation.of(Method.KENDALL,
                new double[]{106, 100, 86, 101, 99, 103, 97, 113, 112, 110},
                new double[]{7, 27, 2, 50, 28, 29, 20, 12, 6, 17});
        assertThat(untied.coefficient()).isCloseTo(-0.1111111111111111, EXACT);
        assertThat(untied.p()).isCloseTo(0.6547208460185769, EXACT);
    }

    @Test
    void aCorrelationOfTooLittleIsUndefinedAndAPerfectOneIsCertain() {
        for (Method method : Method.values()) {
            assertThat(Correlation.of(method, new double[]{1, 2, 3}, new double[]{4, 4, 4}).coefficient()).isNaN();
            assertThat(Correlation.of(method, new double[]{1, 2, NONE}, new double[]{1, 2, 3}).p()).isNaN();
        }
        Correlation perfect = Correlation.of(Method.PEARSON, new double[]{1, 2, 3, NONE},
                new double[]{6, 4, 2, 9});
        assertThat(perfect.coefficient()).isEqualTo(-1);
        assertThat(perfect.p()).isZero();
        assertThat(perfect.count()).isEqualTo(3);
    }

    @Test
    void chiSquareAndItsResiduals() {
        ChiSquare test = ChiSquare.of(new double[][]{{90, 60, 104, 95}, {30, 50, 51, 20}, {30, 40, 45, 35}});
        assertThat(test.statistic()).isCloseTo(24.5712028586, within(1e-9));
        assertThat(test.degrees()).isEqualTo(6);
        assertThat(test.p()).isCloseTo(0.0004098426, within(1e-9));
        assertThat(test.cramersV()).isCloseTo(0.1374806360031578, EXACT);
        assertThat(test.expected()[0]).containsExactly(new double[]{80.5385, 80.5385, 107.3846, 80.5385},
                within(6e-5));
        assertThat(test.standardised()[1]).containsExactly(new double[]{-0.821, 2.5671, 0.6658, -2.515},
                within(6e-5));
        assertThat(test.adjusted()[2]).containsExactly(new double[]{-1.0198, 1.1898, -0.2327, 0.085}, within(6e-5));
        assertThat(test.doubtful()).isFalse();
    }

    @Test
    void emptyRowsAndColumnsTakeNoPartInChiSquare() {
        ChiSquare full = ChiSquare.of(new double[][]{{3, 1}, {1, 3}});
        ChiSquare holes = ChiSquare.of(new double[][]{{3, 0, 1}, {0, 0, 0}, {1, 0, 3}});
        assertThat(full.statistic()).isCloseTo(2, EXACT);
        assertThat(full.fewExpected()).isEqualTo(4);
        assertThat(full.doubtful()).isTrue();
        assertThat(holes.statistic()).isEqualTo(full.statistic());
        assertThat(holes.degrees()).isEqualTo(1);
        assertThat(holes.expected()[1]).containsOnly(NONE);
        assertThat(holes.adjusted()[0][1]).isNaN();
        assertThat(ChiSquare.of(new double[][]{{3, 4}}).p()).isNaN();
        assertThat(ChiSquare.of(new double[0][]).statistic()).isNaN();
    }

    @Test
    void verySmallProbabilitiesStaySmallAndNotZero() {
        assertThat(ChiSquare.of(new double[][]{{400, 10}, {5, 300}}).p()).isPositive().isLessThan(1e-100);
    }

    @Test
    void fisherCountsTablesThatAreNoMoreProbable() {
        assertThat(ChiSquare.fisher(3, 1, 1, 3)).isCloseTo(17.0 / 35, EXACT);
        assertThat(ChiSquare.fisher(8, 2, 1, 5)).isCloseTo(0.034965034965034975, EXACT);
        assertThat(ChiSquare.fisher(0, 5, 3, 0)).isCloseTo(0.01785714285714286, EXACT);
        assertThat(ChiSquare.fisher(0, 0, 2, 3)).isCloseTo(1, EXACT);
        assertThat(ChiSquare.fisher(0, 0, 0, 0)).isNaN();
    }

    @Test
    void twoGroupsAreComparedByTheirMeans() {
        MeanDifference student = MeanDifference.student(FIRST, SECOND);
        assertThat(student.t()).isCloseTo(2.63322133990394, EXACT);
        assertThat(student.degrees()).isEqualTo(9);
        assertThat(student.p()).isCloseTo(0.02721454025782272, EXACT);
        assertThat(student.effect()).isCloseTo(1.594494704435447, EXACT);
        MeanDifference welch = MeanDifference.welch(FIRST, SECOND);
        assertThat(welch.t()).isCloseTo(2.735220364371578, EXACT);
        assertThat(welch.degrees()).isCloseTo(8.696496681549101, EXACT);
        assertThat(welch.p()).isCloseTo(0.02374699496460776, EXACT);
        assertThat(MeanDifference.welch(new double[]{1}, SECOND).p()).isNaN();
        assertThat(MeanDifference.student(new double[]{2, 2}, new double[]{2, 2}).t()).isNaN();
    }

    @Test
    void twoGroupsAreComparedByTheirRanks() {
        MannWhitney exact = MannWhitney.of(FIRST, SECOND);
        assertThat(exact.u()).isEqualTo(27);
        assertThat(exact.exact()).isTrue();
        assertThat(exact.p()).isCloseTo(0.030303030303030304, EXACT);
        assertThat(exact.effect()).isCloseTo(0.8, EXACT);
        MannWhitney tied = MannWhitney.of(new double[]{1, 2, 2, 3, 4, 4, 5, NONE},
                new double[]{2, 3, 3, 4, 5, 5, 5, 4});
        assertThat(tied.exact()).isFalse();
        assertThat(tied.u()).isEqualTo(17.5);
        assertThat(tied.p()).isCloseTo(0.23509384173482717, EXACT);
        assertThat(MannWhitney.of(new double[0], SECOND).p()).isNaN();
    }

    @Test
    void severalGroupsAreCompared() {
        AnalysisOfVariance means = AnalysisOfVariance.of(List.of(FIRST, SECOND, new double[0], THIRD));
        assertThat(means.groups()).isEqualTo(3);
        assertThat(means.f()).isCloseTo(16.10887621320785, EXACT);
        assertThat(means.p()).isCloseTo(0.00018403253666273925, EXACT);
        assertThat(means.effect()).isCloseTo(0.6823228716069014, EXACT);
        KruskalWallis ranks = KruskalWallis.of(List.of(FIRST, SECOND, THIRD));
        assertThat(ranks.h()).isCloseTo(11.825898078529661, EXACT);
        assertThat(ranks.p()).isCloseTo(0.0027042003238949962, EXACT);
        KruskalWallis tied = KruskalWallis.of(List.of(new double[]{1, 2, 2, 3}, new double[]{2, 3, 3, 4, 4},
                new double[]{5, 5, 4, 3}));
        assertThat(tied.h()).isCloseTo(6.84, EXACT);
        assertThat(tied.p()).isCloseTo(0.0327124349390197, EXACT);
        assertThat(KruskalWallis.of(List.of(FIRST)).p()).isNaN();
        assertThat(AnalysisOfVariance.of(List.of(FIRST)).f()).isNaN();
        assertThat(AnalysisOfVariance.of(List.of()).p()).isNaN();
    }
}
