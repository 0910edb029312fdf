package org.makna.analysis.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void indicesOfFourCounts() {
        Presence presence = new Presence(3, 1, 2, 4);
        assertThat(presence.simpleMatching()).isCloseTo(0.7, EXACT);
        assertThat(presence.jaccard()).isCloseTo(0.5, EXACT);
        assertThat(presence.russellRao()).isCloseTo(0.3, EXACT);
        assertThat(presence.zeta()).isCloseTo(10.0 / 13, EXACT);
        assertThat(presence.sorensen()).isCloseTo(2.0 / 3, EXACT);
        assertThat(presence.phi()).isCloseTo(0.4082482905, EXACT);
    }

    @Test
    void codesAreAlikeByTheDocumentsTheyCode() {
        double[] a = {1, 1, 0, 0, 1};
        double[] b = {1, 1, 0, 1, 1};
        double[] c = {0, 0, 1, 1, 0};
        assertThat(SimilarityIndex.PEARSON.between(a, b)).isCloseTo(0.612372, within(1e-6));
        assertThat(SimilarityIndex.JACCARD.between(a, b)).isCloseTo(0.75, EXACT);
        assertThat(SimilarityIndex.SORENSEN.between(a, b)).isCloseTo(0.857143, within(1e-6));
        assertThat(SimilarityIndex.PEARSON.between(a, c)).isCloseTo(-1, EXACT);
        assertThat(SimilarityIndex.JACCARD.between(a, c)).isZero();
        assertThat(SimilarityIndex.PEARSON.between(b, c)).isCloseTo(-0.612372, within(1e-6));
        assertThat(SimilarityIndex.SORENSEN.between(b, c)).isCloseTo(1.0 / 3, EXACT);
    }

    @Test
    void nothingInCommonWithNothingIsUndefined() {
        double[] none = {0, 0, 0};
        assertThat(SimilarityIndex.JACCARD.between(none, none)).isNaN();
        assertThat(SimilarityIndex.PEARSON.between(none, new double[]{1, 0, 1})).isNaN();
        assertThat(SimilarityIndex.SIMPLE_MATCHING.between(none, none)).isEqualTo(1);
    }

    /** The bigrams of night and nacht; sets of Passonneau (2006). */
    @Test
    void setsLieApart() {
        Set<String> night = Set.of("ni", "ig", "gh", "ht");
        Set<String> nacht = Set.of("na", "ac", "ch", "ht");
        assertThat(1 - SetDistance.JACCARD.between(night, nacht)).isCloseTo(1.0 / 7, EXACT);
        assertThat(SetDistance.JACCARD.between(Set.of("a", "b"), Set.of("a", "b", "c"))).isCloseTo(1.0 / 3, EXACT);
        assertThat(SetDistance.MASI.between(Set.of("a", "b"), Set.of("a", "b", "c"))).isCloseTo(5.0 / 9, EXACT);
        assertThat(SetDistance.JACCARD.between(Set.of("a", "b"), Set.of("a", "c"))).isCloseTo(2.0 / 3, EXACT);
        assertThat(SetDistance.MASI.between(Set.of("a", "b"), Set.of("a", "c"))).isCloseTo(8.0 / 9, EXACT);
        assertThat(SetDistance.MASI.between(Set.of(), Set.of())).isZero();
        assertThat(SetDistance.MASI.between(Set.of(), Set.of("a"))).isEqualTo(1);
    }

    @Test
    void completeLinkageMergesTheClosest() {
        CompleteLinkage tree = CompleteLinkage.of(new double[][]{{0, 17, 21, 31, 23}, {17, 0, 30, 34, 21},
                {21, 30, 0, 28, 39}, {31, 34, 28, 0, 43}, {23, 21, 39, 43, 0}});
        assertThat(tree.merges()).containsExactly(new CompleteLinkage.Merge(0, 1, 17, 2),
                new CompleteLinkage.Merge(4, 5, 23, 3), new CompleteLinkage.Merge(2, 3, 28, 2),
                new CompleteLinkage.Merge(6, 7, 43, 5));
        assertThat(tree.cut(2)).containsExactly(0, 0, 1, 1, 0);
        assertThat(tree.cut(1)).containsOnly(0);
        assertThat(tree.cut(9)).containsExactly(0, 1, 2, 3, 4);
        assertThat(tree.order()).containsExactly(4, 0, 1, 2, 3);
    }

    @Test
    void equalDistancesMergeInTheOrderOfTheItems() {
        CompleteLinkage tree = CompleteLinkage.of(new double[][]{{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1},
                {1, 1, 1, 0}});
        assertThat(tree.merges()).extracting(CompleteLinkage.Merge::left).containsExactly(0, 2, 4);
        assertThat(tree.merges()).extracting(CompleteLinkage.Merge::right).containsExactly(1, 3, 5);
        assertThat(CompleteLinkage.of(new double[0][]).order()).isEmpty();
        assertThat(CompleteLinkage.of(new double[][]{{0}}).cut(3)).containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource
    void anItemIsLikeItselfAndLikenessKnowsNoDirection(SimilarityIndex index) {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double[] x = random.ints(12, 0, 2).asDoubleStream().toArray();
            double[] y = random.ints(12, 0, 2).asDoubleStream().toArray();
            assertThat(index.between(x, y)).isEqualTo(index.between(y, x));
            if (index != SimilarityIndex.RUSSELL_RAO && Presence.of(x, x).both() > 0
                    && Presence.of(x, x).neither() > 0) {
                assertThat(index.between(x, x)).isCloseTo(1, EXACT);
            }
            Presence presence = Presence.of(x, y);
            double jaccard = presence.jaccard();
            if (!Double.isNaN(jaccard)) {
                assertThat(presence.sorensen()).isCloseTo(2 * jaccard / (1 + jaccard), EXACT);
            }
            if (!Double.isNaN(presence.phi())) {
                assertThat(SimilarityIndex.PEARSON.between(x, y)).isCloseTo(presence.phi(), EXACT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void heightsNeverFallAndTheOrderOfItemsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        int items = 12;
        double[][] distances = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = random.nextDouble();
                distances[j][i] = distances[i][j];
            }
        }
        double[][] reversed = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                reversed[items - 1 - i][items - 1 - j] = distances[i][j];
            }
        }
        double[] heights = CompleteLinkage.of(distances).merges().stream()
                .mapToDouble(CompleteLinkage.Merge::distance).toArray();
        assertThat(heights).isSorted();
        assertThat(CompleteLinkage.of(reversed).merges().stream().mapToDouble(CompleteLinkage.Merge::distance)
                .toArray()).containsExactly(heights);
        assertThat(CompleteLinkage.of(distances).cut(4)).contains(0, 1, 2, 3).doesNotContain(4);
    }
}
