package org.makna.analysis.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makna.analysis.statistics.Description;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** How many documents or cases have how many: in classes of a round width. */
final class HistogramChart {

    private static final double HEIGHT = 260;
    private static final double WIDEST = 90;
    private static final int MOST_CLASSES = 15;

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
        double wide = width(Arrays.stream(each).max().orElse(0));
        int[] bins = bins(each, wide);
        Scale scale = Scale.to(Arrays.stream(bins).max().orElse(0), true);
        double from = page.left() + page.lettering().width(values.exact(scale.top()), Letters.SMALL) + Page.GAP;
        double step = Math.min(WIDEST, (page.right() - from) / bins.length);
        double bottom = page.y() + 16 + HEIGHT;
        lines(scale, from, bottom);
        boolean named = IntStream.range(0, bins.length)
                .allMatch(i -> page.lettering().width(range(i, wide), Letters.SMALL) <= step - 2);
        if (!named) {
            borders(bins.length, wide, from, step, bottom + 15);
        }
        for (int i = 0; i < bins.length; i++) {
            bar(i, bins[i], range(i, wide), what, new Area(from + i * step + 1, bottom - scale.length(bins[i],
                    HEIGHT), step - 2, scale.length(bins[i], HEIGHT)), named);
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

    /** Where classes begin, as far as the numbers have room, for where the classes themselves have none. */
    private void borders(int number, double wide, double from, double step, double baseline) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < number; i++) {
            String border = values.of(i * wide);
            double half = page.lettering().width(border, Letters.SMALL) / 2;
            double x = from + i * step;
            if (x - half > free) {
                page.add(new Shape.Words(x, baseline, border, Letters.SMALL, Shape.Side.MIDDLE, Tint.of(Ink.MUTE)));
                free = x + half + Page.GAP;
            }
        }
        page.note(messages.text("chart.borders", values.of(wide)));
    }

    private void bar(int bin, int count, String range, String what, Area area, boolean named) {
        double middle = area.x() + area.width() / 2;
        page.box(area.x(), area.y(), area.width(), area.height(), Tint.of(Ink.ACCENT));
        if (count > 0) {
            page.words(middle, area.y() - 4, values.of(count), Letters.SMALL, Shape.Side.MIDDLE, area.width() + 2,
                    Ink.TEXT);
        }
        if (named) {
            page.words(middle, area.endY() + 15, range, Letters.SMALL, Shape.Side.MIDDLE, area.width(), Ink.MUTE);
        }
        double high = Math.max(area.height(), 4);
        page.mark(new Area(area.x(), area.endY() - high, area.width(), high), messages.text("chart.said-bin", range,
                source.counted(), values.of(count), what), -1 - bin, -1);
    }

    /** The width of a class: 1, 2 or 5 times a power of ten, so that there are few. */
    private static double width(double high) {
        return Math.max(1, Scale.to(high * Scale.LINES / MOST_CLASSES, true).step());
    }

    private static int[] bins(double[] each, double wide) {
        int[] counts = new int[(int) Math.floor(Arrays.stream(each).max().orElse(0) / wide) + 1];
        for (double value : each) {
            counts[(int) Math.floor(value / wide)]++;
        }
        return counts;
    }

    /** The whole numbers of a class. */
    private String range(int bin, double wide) {
        String first = values.of(bin * wide);
        return wide == 1 ? first : first + "–" + values.of((bin + 1) * wide - 1);
    }

    private void describe(double[] each, String what) {
        Description all = Description.of(each);
        page.note(messages.text("chart.described", all.count(), what, values.exact(all.mean()),
                all.count() < 2 ? "–" : values.exact(all.standardDeviation()), values.exact(all.median())));
    }
}
