package org.makna.analysis.chart;

import java.util.Arrays;
import org.makna.analysis.statistics.Description;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/**
 * How the documents or cases of each row are spread: the middle half as a box, the median as a line in it, whiskers to the
 * farthest values within one and a half boxes, the others as dots (Tukey 1977).
 */
final class BoxPlot {

    static final int MOST = 40;

    private static final double STEP = 28;
    private static final double THICK = 14;
    private static final double REACH = 1.5;

    private final Chartable source;
    private final Page page;
    private final Values values;
    private final Messages messages;

    BoxPlot(Chartable source, Page page, Values values, Messages messages) {
        this.source = source;
        this.page = page;
        this.values = values;
        this.messages = messages;
    }

    void draw() {
        Table table = source.table();
        String what = messages.text("chart.each-" + table.columnAxis());
        page.subtitle(messages.text("chart.boxes", source.unit(), what));
        Picked picked = Picked.largest(table.rows().size(), MOST, row -> Arrays.stream(table.cells()[row])
                .filter(value -> !Double.isNaN(value)).sum());
        double largest = picked.shown().stream().flatMapToDouble(row -> Arrays.stream(table.cells()[row]))
                .filter(value -> !Double.isNaN(value)).max().orElse(0);
        if (!(largest > 0)) {
            page.nothing();
            return;
        }
        Scale scale = Scale.to(largest, !table.isShare() && !table.isDecimal());
        double room = Names.room(source.rows(), picked.shown(), page.lettering(), (page.right() - page.left()) * 0.4);
        double from = page.left() + room + Page.GAP * 2;
        double to = page.right() - Page.GAP * 3;
        page.axis(scale, values, from, to, picked.shown().size() * STEP);
        for (int row : picked.shown()) {
            page.words(from - Page.GAP * 2, page.y() + 18, source.rows().get(row).brief(), Letters.NORMAL,
                    Shape.Side.END, room, Ink.TEXT);
            box(row, scale, from, to - from, what);
            page.down(STEP);
        }
        page.down(Page.GAP);
        page.note(messages.text("chart.boxes-how"));
        if (!picked.left().isEmpty()) {
            page.note(messages.text("chart.left-out-bars", picked.shown().size(), table.rows().size()));
        }
    }

    private void box(int row, Scale scale, double from, double whole, String what) {
        double[] cells = source.table().cells()[row];
        Description all = Description.of(cells);
        if (all.count() == 0) {
            return;
        }
        double reach = REACH * (all.upperQuartile() - all.lowerQuartile());
        double low = Arrays.stream(cells).filter(value -> value >= all.lowerQuartile() - reach).min()
                .orElse(all.minimum());
        double high = Arrays.stream(cells).filter(value -> value <= all.upperQuartile() + reach).max()
                .orElse(all.maximum());
        double middle = page.y() + STEP / 2;
        double start = from + scale.length(all.lowerQuartile(), whole);
        double end = from + scale.length(all.upperQuartile(), whole);
        double median = from + scale.length(all.median(), whole);
        Tint tint = Tint.own(source.rows().get(row).colour());
        page.add(new Shape.Line(from + scale.length(low, whole), middle, from + scale.length(high, whole), middle, 1.5,
                Tint.of(Ink.MUTE)));
        page.box(start, middle - THICK / 2, Math.max(2, end - start), THICK, tint);
        page.add(new Shape.Line(median, middle - THICK / 2 - 3, median, middle + THICK / 2 + 3, 2, Tint.of(Ink.TEXT)));
        Arrays.stream(cells).filter(value -> value < low || value > high).distinct()
                .forEach(value -> page.add(new Shape.Disc(from + scale.length(value, whole), middle, 3, tint)));
        double left = from + scale.length(all.minimum(), whole);
        page.mark(new Area(left - 4, middle - THICK / 2 - 3, from + scale.length(all.maximum(), whole) - left + 8,
                THICK + 6),
                messages.text("chart.said-box", source.rows().get(row).whole(), values.exact(all.median()),
                        values.exact(all.lowerQuartile()), values.exact(all.upperQuartile()),
                        values.exact(all.minimum()), values.exact(all.maximum()), all.count(), what),
                row,
                source.columns().size());
    }
}
