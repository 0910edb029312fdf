package org.makna.analysis.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makna.model.Progress;

/**
 * Clusters of items by complete linkage: two clusters are as far apart as their farthest members.
 *
 * <p>The closest two clusters merge until one is left. Of equal distances the pair of the lowest numbers goes first, so the
 * result is the same every time. Items are numbered from 0; a merge makes the cluster of the next number.
 *
 * @param items  number of items
 * @param merges one fewer than items, in the order of merging; distances never fall
 */
public record CompleteLinkage(int items, List<Merge> merges) {

    /**
     * A step.
     *
     * @param left     number of a cluster
     * @param right    number of another, larger
     * @param distance how far they lie apart
     * @param size     items in the new cluster
     */
    public record Merge(int left, int right, double distance, int size) {}

    /**
     * Clusters items by their distances.
     *
     * @param distances square and symmetric; {@code NaN} is taken as the distance of items that have nothing in common, 1
     */
    public static CompleteLinkage of(double[][] distances) {
        return of(distances, Progress.NONE);
    }

    /**
     * Clusters items by their distances as {@link #of(double[][])} does; the time grows with the cube of their number.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public static CompleteLinkage of(double[][] distances, Progress progress) {
        return new Clusters(distances).merge(progress);
    }

    /**
     * The clusters that are left when there are so many.
     *
     * @param clusters how many, at least 1; more than items gives one for each item
     * @return for each item the number of its cluster, from 0 in the order of their first items
     */
    public int[] cut(int clusters) {
        int[] parent = new int[items + merges.size()];
        Arrays.setAll(parent, i -> i);
        for (int step = 0; step < items - Math.clamp(clusters, 1, Math.max(1, items)); step++) {
            parent[merges.get(step).left()] = items + step;
            parent[merges.get(step).right()] = items + step;
        }
        List<Integer> roots = new ArrayList<>();
        int[] numbers = new int[items];
        for (int item = 0; item < items; item++) {
            int root = item;
            while (parent[root] != root) {
                root = parent[root];
            }
            if (!roots.contains(root)) {
                roots.add(root);
            }
            numbers[item] = roots.indexOf(root);
        }
        return numbers;
    }

    /** The order of the items in which no line of the tree crosses another. */
    public int[] order() {
        List<List<Integer>> members = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            members.add(List.of(item));
        }
        for (Merge merge : merges) {
            List<Integer> both = new ArrayList<>(members.get(merge.left()));
            both.addAll(members.get(merge.right()));
            members.add(both);
        }
        return items == 0 ? new int[0] : members.getLast().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The clusters at one moment; a row of the distances stands for each. */
    private static final class Clusters {

        private final int items;
        private final double[][] distances;
        /** Number of the cluster that a row stands for, or −1 when it was merged into another. */
        private final int[] number;
        private final int[] size;
        private final List<Merge> merges = new ArrayList<>();

        Clusters(double[][] given) {
            items = given.length;
            distances = new double[items][];
            Arrays.setAll(distances, row -> Arrays.stream(given[row]).map(d -> Double.isNaN(d) ? 1 : d).toArray());
            number = new int[items];
            Arrays.setAll(number, i -> i);
            size = new int[items];
            Arrays.fill(size, 1);
        }

        CompleteLinkage merge(Progress progress) {
            while (merges.size() < items - 1) {
                progress.goOn();
                int[] pair = closest();
                join(pair[0], pair[1]);
            }
            return new CompleteLinkage(items, List.copyOf(merges));
        }

        /** Rows of the closest two clusters, the one of the lower number first. */
        private int[] closest() {
            int[] best = new int[0];
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    if (number[i] >= 0 && number[j] > number[i] && (best.length == 0 || before(i, j, best))) {
                        best = new int[]{i, j};
                    }
                }
            }
            return best;
        }

        private boolean before(int i, int j, int[] best) {
            int byDistance = Double.compare(distances[i][j], distances[best[0]][best[1]]);
            if (byDistance != 0) {
                return byDistance < 0;
            }
            int byLeft = Integer.compare(number[i], number[best[0]]);
            return byLeft != 0 ? byLeft < 0 : number[j] < number[best[1]];
        }

        private void join(int left, int right) {
            size[left] += size[right];
            merges.add(new Merge(number[left], number[right], distances[left][right], size[left]));
            for (int k = 0; k < items; k++) {
                double farthest = Math.max(distances[left][k], distances[right][k]);
                distances[left][k] = farthest;
                distances[k][left] = farthest;
            }
            number[left] = items + merges.size() - 1;
            number[right] = -1;
        }
    }
}
