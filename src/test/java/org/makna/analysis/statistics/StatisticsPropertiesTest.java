package org.makna.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.statistics.Correlation.Method;

/** What holds whatever the numbers are. */
class StatisticsPropertiesTest {

    private static double[] answers(Random random, int count) {
        return random.ints(count, 1, 6).asDoubleStream().toArray();
    }

    private static double[] mapped(double[] values, java.util.function.DoubleUnaryOperator map) {
        return Arrays.stream(values).map(map).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void correlationsKnowNoDirectionAndNoScale(long seed) {
        Random random = new Random(seed);
        double[] x = answers(random, 40);
        double[] y = answers(random, 40);
        for (Method method : Method.values()) {
            Correlation one = Correlation.of(method, x, y);
            Correlation other = Correlation.of(method, y, x);
            assertThat(one.coefficient()).isBetween(-1.0, 1.0).isCloseTo(other.coefficient(), within(1e-12));
            assertThat(one.p()).isBetween(0.0, 1.0).isCloseTo(other.p(), within(1e-12));
            Correlation scaled = Correlation.of(method, mapped(x, v -> 3 * v - 7), y);
            assertThat(scaled.coefficient()).isCloseTo(one.coefficient(), within(1e-12));
        }
        for (Method method : new Method[]{Method.SPEARMAN, Method.KENDALL}) {
            Correlation bent = Correlation.of(method, mapped(x, Math::exp), y);
            assertThat(bent.coefficient()).isCloseTo(Correlation.of(method, x, y).coefficient(), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void turningATableLeavesItsTestAsItIs(long seed) {
        Random random = new Random(seed);
        double[][] table = new double[4][3];
        double[][] turned = new double[3][4];
        for (int r = 0; r < 4; r++) {
            for (int c = 0; c < 3; c++) {
                table[r][c] = random.nextInt(30);
                turned[c][r] = table[r][c];
            }
        }
        ChiSquare one = ChiSquare.of(table);
        ChiSquare other = ChiSquare.of(turned);
        assertThat(one.statistic()).isCloseTo(other.statistic(), within(1e-9));
        assertThat(one.p()).isCloseTo(other.p(), within(1e-12));
        assertThat(one.cramersV()).isBetween(0.0, 1.0).isCloseTo(other.cramersV(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyValueOfAHistogramLiesInItsClass(long seed) {
        double[] values = new Random(seed).doubles(200).toArray();
        Histogram histogram = Histogram.of(values);
        assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(200);
        int last = histogram.counts().length - 1;
        for (int i = 0; i <= last; i++) {
            double low = histogram.edges()[i];
            double high = histogram.edges()[i + 1];
            boolean closed = i == last;
            long inside = Arrays.stream(values).filter(v -> v >= low && (v < high || closed && v == high)).count();
            assertThat(histogram.counts()[i]).isEqualTo((int) inside);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twoGroupsSayTheSameInEitherOrder(long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(12).toArray();
        double[] y = random.doubles(17).map(v -> v + 0.2).toArray();
        assertThat(MannWhitney.of(x, y).p()).isCloseTo(MannWhitney.of(y, x).p(), within(1e-12));
        assertThat(MannWhitney.of(x, y).u() + MannWhitney.of(y, x).u()).isEqualTo(12 * 17);
        assertThat(MeanDifference.welch(x, y).t()).isCloseTo(-MeanDifference.welch(y, x).t(), within(1e-12));
        // With two groups, F is t² and both tests have the same p.
        AnalysisOfVariance f = AnalysisOfVariance.of(java.util.List.of(x, y));
        assertThat(f.f()).isCloseTo(Math.pow(MeanDifference.student(x, y).t(), 2), within(1e-9));
        assertThat(f.p()).isCloseTo(MeanDifference.student(x, y).p(), within(1e-9));
    }
}
