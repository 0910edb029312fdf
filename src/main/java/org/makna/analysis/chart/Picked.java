package org.makna.analysis.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rows or columns that a picture has room for: the largest, in the order of the table.
 *
 * @param shown their indices
 * @param left  the indices of the others
 */
record Picked(List<Integer> shown, List<Integer> left) {

    /** Picks at most so many of those that count anything; where none does, all are shown as far as there is room. */
    static Picked largest(int size, int most, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, size).mapToDouble(value).map(one -> Double.isNaN(one) ? 0 : one)
                .toArray();
        boolean any = Arrays.stream(values).anyMatch(one -> one > 0);
        List<Integer> shown = IntStream.range(0, size).filter(i -> !any || values[i] > 0).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparing(i -> i)).limit(most)
                .sorted().toList();
        return new Picked(shown, IntStream.range(0, size).filter(i -> !shown.contains(i)).boxed().toList());
    }

    /** What of those that are left out adds up to. */
    double leftOut(IntToDoubleFunction value) {
        return left.stream().mapToDouble(value::applyAsDouble).filter(one -> !Double.isNaN(one)).sum();
    }
}
