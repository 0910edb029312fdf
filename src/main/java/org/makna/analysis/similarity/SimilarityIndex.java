package org.makna.analysis.similarity;

import java.util.function.ToDoubleBiFunction;
import org.makna.analysis.statistics.Correlation;

/** An index of how alike two rows of features are; 1 is equal. */
public enum SimilarityIndex {
    /** Product-moment correlation of the values, −1 to 1; undefined where a row does not vary. */
    PEARSON(Correlation::productMoment),
    /** Shared features among those that either has; of presence. */
    JACCARD((x, y) -> Presence.of(x, y).jaccard()),
    /** Shared features among all that both have; of presence. */
    SORENSEN((x, y) -> Presence.of(x, y).sorensen()),
    /** Features in which both agree; of presence. */
    SIMPLE_MATCHING((x, y) -> Presence.of(x, y).simpleMatching()),
    /** Shared features among all features; of presence. */
    RUSSELL_RAO((x, y) -> Presence.of(x, y).russellRao()),
    /** Like simple matching, shared features counting twice; of presence. */
    ZETA((x, y) -> Presence.of(x, y).zeta());

    private final ToDoubleBiFunction<double[], double[]> index;

    SimilarityIndex(ToDoubleBiFunction<double[], double[]> index) {
        this.index = index;
    }

    /** The index of two rows of the same length, or {@code NaN} where it is undefined. */
    public double between(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("Rows of " + first.length + " and " + second.length);
        }
        return index.applyAsDouble(first, second);
    }

    /** The index of two items by the features that they have; Pearson's is that of features that are there or not (φ). */
    public double of(Presence presence) {
        return switch (this) {
            case PEARSON -> presence.phi();
            case JACCARD -> presence.jaccard();
            case SORENSEN -> presence.sorensen();
            case SIMPLE_MATCHING -> presence.simpleMatching();
            case RUSSELL_RAO -> presence.russellRao();
            case ZETA -> presence.zeta();
        };
    }
}
