package org.makna.analysis.chart;

import java.util.Arrays;
import java.util.List;
import org.makna.analysis.statistics.Histogram;
import org.makna.model.drawing.GroupedNumbers;

/** The classes of a histogram: round ones, near the number that Sturges' rule wants for all values. */
record Classes(Span span) {

    /** The same classes for every group. */
    static Classes of(List<GroupedNumbers.Group> groups) {
        double[] all = groups.stream().flatMapToDouble(group -> Arrays.stream(group.values())).toArray();
        double smallest = Arrays.stream(all).min().orElse(0);
        double largest = Arrays.stream(all).max().orElse(0);
        Span span = Span.of(smallest, largest, Histogram.sturges(all.length),
                Arrays.stream(all).allMatch(value -> value == Math.rint(value)));
        // A class holds its lower border, so what lies on the last one begins one more class.
        return new Classes(largest >= span.high()
                ? new Span(span.low(), span.high() + span.step(), span.step())
                : span);
    }

    /** How many classes there are. */
    int number() {
        return (int) Math.round((span.high() - span.low()) / span.step());
    }

    /** The class of a value. */
    int of(double value) {
        return Math.clamp((int) Math.floor((value - span.low()) / span.step() + 1e-9), 0, number() - 1);
    }

    /** How many values are in each class. */
    int[] counts(double[] values) {
        int[] counts = new int[number()];
        for (double value : values) {
            counts[of(value)]++;
        }
        return counts;
    }
}
