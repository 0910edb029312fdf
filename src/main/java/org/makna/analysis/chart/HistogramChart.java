package org.makna.analysis.chart;

import java.util.Arrays;
import org.makna.analysis.statistics.Description;
import org.makna.analysis.statistics.Histogram;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** How many documents or cases have how many: one class for each number where these are few, else classes of equal width. */
final class HistogramChart {

    private static final double HEIGHT = 260;
    private static final double WIDEST = 90;
    private static final int MOST_NUMBERS = 15;

    private final Chartable source;
    private final Page page;
    private final Messages messages;
    private final Values values;

    HistogramChart(Chartable source, Page page, Messages messages) {
        this.source = source;
        this.page = page;
        this.messages = messages;
        values = new Values(source.counts(), messages);
    }

    void draw() {
        Table counts = source.counts();
        String what = messages.text("chart.each-" + counts.columnAxis());
        page.subtitle(messages.text("chart.histogram", what, source.counted()));
        double[] each = Arrays.stream(counts.columnDistinct()).filter(value -> !Double.isNaN(value)).toArray();
        double high = Arrays.stream(each).max().orElse(0);
        boolean single = high <= MOST_NUMBERS;
        int[] bins = single ? numbers(each, (int) high) : Histogram.of(each).counts();
        double[] edges = single ? new double[0] : Histogram.of(each).edges();
        Scale scale = Scale.to(Arrays.stream(bins).max().orElse(0), true);
        double from = page.left() + page.lettering().width(values.exact(scale.top()), Letters.SMALL) + Page.GAP;
        double step = Math.min(WIDEST, (page.right() - from) / bins.length);
        double bottom = page.y() + 16 + HEIGHT;
        lines(scale, from, bottom);
        for (int i = 0; i < bins.length; i++) {
            double length = scale.length(bins[i], HEIGHT);
            String range = single ? values.of(i) : messages.text("chart.range", values.exact(edges[i]), values.exact(
                    edges[i + 1]));
            double x = from + i * step;
            page.box(x + 1, bottom - length, step - 2, length, Tint.of(Ink.ACCENT));
            if (bins[i] > 0) {
                page.words(x + step / 2, bottom - length - 4, values.of(bins[i]), Letters.SMALL, Shape.Side.MIDDLE,
                        step, Ink.TEXT);
            }
            page.words(x + step / 2, bottom + 15, range, Letters.SMALL, Shape.Side.MIDDLE, step, Ink.MUTE);
            page.mark(new Area(x + 1, bottom - Math.max(length, 4), step - 2, Math.max(length, 4)),
                    messages.text("chart.said-bin", range, source.counted(), values.of(bins[i]), what), -1 - i, -1);
        }
        page.down(16 + HEIGHT + 30);
        describe(each, what);
    }

    private void lines(Scale scale, double from, double bottom) {
        for (double line : scale.lines()) {
            double y = Math.round(bottom - scale.length(line, HEIGHT)) + 0.5;
            page.add(new Shape.Line(from, y, page.right(), y, 1, Tint.of(Ink.LINE)));
            page.add(new Shape.Words(from - Page.GAP, y + 4, values.exact(line), Letters.SMALL, Shape.Side.END,
                    Tint.of(Ink.MUTE)));
        }
    }

    private static int[] numbers(double[] each, int high) {
        int[] counts = new int[high + 1];
        for (double value : each) {
            counts[(int) value]++;
        }
        return counts;
    }

    private void describe(double[] each, String what) {
        Description all = Description.of(each);
        page.note(messages.text("chart.described", all.count(), what, values.exact(all.mean()),
                all.count() < 2 ? "–" : values.exact(all.standardDeviation()), values.exact(all.median())));
    }
}
