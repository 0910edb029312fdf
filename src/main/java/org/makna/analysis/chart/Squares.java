package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.drawing.Area;

/**
 * Divides a rectangle into parts as nearly square as can be.
 *
 * <p>Squarified treemaps (Bruls, Huizing and van Wijk 2000): the largest part first, in rows along the shorter side, a row
 * ending where one more part would make its worst part longer.
 */
final class Squares {

    private Squares() {
    }

    /**
     * Divides a rectangle.
     *
     * @param values above 0
     * @return the part of each value, in the order of the values; their areas are in proportion and fill the rectangle
     */
    static List<Area> of(Area whole, List<Double> values) {
        Area[] parts = new Area[values.size()];
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        double scale = sum > 0 ? whole.width() * whole.height() / sum : 0;
        List<Integer> order = IntStream.range(0, values.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values.get(i))).toList();
        Area free = whole;
        int from = 0;
        while (from < order.size()) {
            double side = Math.min(free.width(), free.height());
            int to = from + 1;
            while (to < order.size() && worst(values, order.subList(from, to + 1), scale, side) <= worst(values,
                    order.subList(from, to), scale, side)) {
                to++;
            }
            free = row(values, order.subList(from, to), scale, free, parts);
            from = to;
        }
        return new ArrayList<>(Arrays.asList(parts));
    }

    /** How many times as long as wide the worst part of a row is. */
    private static double worst(List<Double> values, List<Integer> row, double scale, double side) {
        double area = row.stream().mapToDouble(values::get).sum() * scale;
        double thick = area / side;
        return row.stream().mapToDouble(i -> {
            double length = values.get(i) * scale / thick;
            return Math.max(length / thick, thick / length);
        }).max().orElse(Double.POSITIVE_INFINITY);
    }

    private static Area row(List<Double> values, List<Integer> row, double scale, Area free, Area[] parts) {
        double area = row.stream().mapToDouble(values::get).sum() * scale;
        boolean upright = free.width() >= free.height();
        double thick = upright ? area / free.height() : area / free.width();
        double at = upright ? free.y() : free.x();
        for (int i : row) {
            double length = values.get(i) * scale / thick;
            parts[i] = upright ? new Area(free.x(), at, thick, length) : new Area(at, free.y(), length, thick);
            at += length;
        }
        return upright
                ? new Area(free.x() + thick, free.y(), Math.max(0, free.width() - thick), free.height())
                : new Area(free.x(), free.y() + thick, free.width(), Math.max(0, free.height() - thick));
    }
}
