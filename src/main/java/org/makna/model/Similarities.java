package org.makna.model;

import java.util.List;

/**
 * How alike items are by their features, and how they cluster.
 *
 * @param features number of features of each item
 * @param pairs    every two items, the most alike first, undefined ones last
 * @param merges   steps of complete linkage
 * @param excluded items without any feature, which are left out
 */
public record Similarities(int features, List<Pair> pairs, List<Merge> merges, List<String> excluded) {

    public Similarities {
        pairs = List.copyOf(pairs);
        merges = List.copyOf(merges);
        excluded = List.copyOf(excluded);
    }

    /**
     * Two items.
     *
     * @param first  an item
     * @param second another
     * @param index  how alike they are, or {@code NaN}
     */
    public record Pair(String first, String second, double index) {}

    /**
     * A step of clustering.
     *
     * @param step     from 1
     * @param left     an item, or the step that made the cluster
     * @param right    another
     * @param distance how far they lie apart
     * @param size     items in the new cluster
     */
    public record Merge(int step, String left, String right, double distance, int size) {}
}
