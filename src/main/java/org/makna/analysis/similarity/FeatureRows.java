package org.makna.analysis.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.makna.model.Progress;

/**
 * Items and their features, of which most items have only few: a row for each item with the places and values of those it has.
 *
 * @param items    names of the items
 * @param features how many features there are
 * @param places   for each item the numbers of its features, ascending
 * @param values   for each item their values, above 0
 */
public record FeatureRows(List<String> items, int features, int[][] places, double[][] values) {

    public FeatureRows {
        items = List.copyOf(items);
        if (places.length != items.size() || values.length != items.size()) {
            throw new IllegalArgumentException("Rows do not fit the items");
        }
    }

    /** Takes what is above 0 out of full rows. */
    public static FeatureRows of(List<String> items, double[][] cells, int features) {
        int[][] places = Arrays.stream(cells)
                .map(row -> IntStream.range(0, row.length).filter(place -> row[place] > 0).toArray())
                .toArray(int[][]::new);
        double[][] values = IntStream.range(0, cells.length)
                .mapToObj(item -> Arrays.stream(places[item]).mapToDouble(place -> cells[item][place]).toArray())
                .toArray(double[][]::new);
        return new FeatureRows(items, features, places, values);
    }

    /** The items that have no feature. */
    public List<String> empty() {
        return IntStream.range(0, items.size()).filter(item -> places[item].length == 0).mapToObj(items::get).toList();
    }

    /** The items that have any feature. */
    public FeatureRows withoutEmpty() {
        int[] kept = IntStream.range(0, items.size()).filter(item -> places[item].length > 0).toArray();
        return new FeatureRows(Arrays.stream(kept).mapToObj(items::get).toList(), features,
                Arrays.stream(kept).mapToObj(item -> places[item]).toArray(int[][]::new),
                Arrays.stream(kept).mapToObj(item -> values[item]).toArray(double[][]::new));
    }

    /** The rows in full, which takes items times features numbers. */
    public double[][] cells() {
        double[][] cells = new double[items.size()][features];
        for (int item = 0; item < cells.length; item++) {
            for (int i = 0; i < places[item].length; i++) {
                cells[item][places[item][i]] = values[item][i];
            }
        }
        return cells;
    }

    /**
     * How alike every two items are; {@code NaN} where the index is undefined.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public double[][] alike(SimilarityIndex index, Progress progress) {
        double[][] alike = new double[items.size()][items.size()];
        for (int first = 0; first < alike.length; first++) {
            progress.goOn();
            alike[first][first] = 1;
            for (int second = first + 1; second < alike.length; second++) {
                double one = alike(index, first, second);
                alike[first][second] = one;
                alike[second][first] = one;
            }
        }
        return alike;
    }

    private double alike(SimilarityIndex index, int first, int second) {
        int[] one = places[first];
        int[] other = places[second];
        double products = 0;
        int both = 0;
        int j = 0;
        for (int i = 0; i < one.length; i++) {
            while (j < other.length && other[j] < one[i]) {
                j++;
            }
            if (j < other.length && other[j] == one[i]) {
                products += values[first][i] * values[second][j];
                both++;
            }
        }
        return index == SimilarityIndex.PEARSON
                ? pearson(products, first, second)
                : index.of(new Presence(both, one.length - both, other.length - both,
                        features - one.length - other.length + both));
    }

    /** The product-moment coefficient from sums: (nΣxy − ΣxΣy) / √((nΣx² − (Σx)²)(nΣy² − (Σy)²)). */
    private double pearson(double products, int first, int second) {
        double x = Arrays.stream(values[first]).sum();
        double y = Arrays.stream(values[second]).sum();
        double spread = Math.sqrt(spread(first, x)) * Math.sqrt(spread(second, y));
        return spread == 0 ? Double.NaN : Math.clamp((features * products - x * y) / spread, -1, 1);
    }

    private double spread(int item, double sum) {
        double squares = Arrays.stream(values[item]).map(value -> value * value).sum();
        return Math.max(0, features * squares - sum * sum);
    }

    /** Gathers rows item by item. */
    public static final class Builder {

        private final List<String> items;
        private final List<List<double[]>> rows = new ArrayList<>();

        /** Begins without features. */
        public Builder(List<String> items) {
            this.items = List.copyOf(items);
            items.forEach(any -> rows.add(new ArrayList<>()));
        }

        /** Gives an item a feature that it has not got yet. */
        public void add(int item, int feature, double value) {
            rows.get(item).add(new double[]{feature, value});
        }

        /**
         * Ends.
         *
         * @param features how many features there are
         * @param place    the number that each feature has in the end
         */
        public FeatureRows build(int features, IntUnaryOperator place) {
            int[][] places = new int[items.size()][];
            double[][] values = new double[items.size()][];
            for (int item = 0; item < places.length; item++) {
                List<double[]> row = rows.get(item).stream()
                        .map(one -> new double[]{place.applyAsInt((int) one[0]), one[1]})
                        .sorted((one, other) -> Double.compare(one[0], other[0])).toList();
                places[item] = row.stream().mapToInt(one -> (int) one[0]).toArray();
                values[item] = row.stream().mapToDouble(one -> one[1]).toArray();
            }
            return new FeatureRows(items, features, places, values);
        }
    }
}
