package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Rows through months or years. What has no date stands apart from the line, since it is at no time. */
final class TimeLine {

    static final int MOST = 8;

    private static final double HEIGHT = 300;
    private static final double DOT = 3.5;

    private final Chartable source;
    private final Page page;
    private final Values values;
    private final Messages messages;
    private final List<Integer> times;

    TimeLine(Chartable source, Page page, Values values, Messages messages) {
        this.source = source;
        this.page = page;
        this.values = values;
        this.messages = messages;
        times = IntStream.range(0, source.columns().size())
                .filter(column -> Character.isDigit((source.columns().get(column).whole() + " ").charAt(0))).boxed()
                .toList();
    }

    private double sum(int row) {
        return times.stream().mapToDouble(column -> source.table().cells()[row][column])
                .filter(value -> !Double.isNaN(value)).sum();
    }

    void draw() {
        page.subtitle(source.unit());
        Picked picked = Picked.largest(source.rows().size(), MOST, this::sum);
        double largest = picked.shown().stream().flatMapToDouble(row -> times.stream()
                .mapToDouble(column -> source.table().cells()[row][column])).filter(value -> !Double.isNaN(value))
                .max().orElse(0);
        if (!(largest > 0)) {
            page.nothing();
            return;
        }
        page.legend(picked.shown().stream().map(row -> source.rows().get(row).brief()).toList(),
                picked.shown().stream().map(row -> Names.tint(source.rows(), picked.shown(), row)).toList());
        Scale scale = Scale.to(largest, !source.table().isShare()
                && !source.table().isDecimal());
        double from = page.left() + page.lettering().width(values.exact(scale.top()), Letters.SMALL) + Page.GAP * 2;
        double step = (page.right() - from - Page.GAP) / times.size();
        double bottom = page.y() + HEIGHT;
        axes(scale, from, step, bottom);
        for (int row : picked.shown()) {
            line(row, scale, from, step, bottom, Names.tint(source.rows(), picked.shown(), row));
        }
        page.down(HEIGHT + 30);
        if (!picked.left().isEmpty()) {
            page.note(messages.text("chart.left-out-bars", picked.shown().size(), source.rows().size()));
        }
        if (times.size() < source.columns().size()) {
            page.note(messages.text("chart.no-date"));
        }
    }

    private void axes(Scale scale, double from, double step, double bottom) {
        for (double line : scale.lines()) {
            double y = Math.round(bottom - scale.length(line, HEIGHT)) + 0.5;
            page.add(new Shape.Line(from, y, page.right(), y, 1, Tint.of(Ink.LINE)));
            page.add(new Shape.Words(from - Page.GAP, y + 4, values.exact(line), Letters.SMALL, Shape.Side.END,
                    Tint.of(Ink.MUTE)));
        }
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < times.size(); i++) {
            String name = source.columns().get(times.get(i)).brief();
            double wide = page.lettering().width(name, Letters.SMALL);
            double x = from + (i + 0.5) * step;
            if (x - wide / 2 > free && x + wide / 2 <= page.right() + Page.MARGIN) {
                page.add(new Shape.Words(x, bottom + 16, name, Letters.SMALL, Shape.Side.MIDDLE, Tint.of(Ink.MUTE)));
                free = x + wide / 2 + Page.GAP;
            }
        }
    }

    private void line(int row, Scale scale, double from, double step, double bottom, Tint tint) {
        List<Shape.Point> run = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            int column = times.get(i);
            double value = source.table().cells()[row][column];
            if (Double.isNaN(value)) {
                path(run, tint);
                continue;
            }
            double x = from + (i + 0.5) * step;
            double y = bottom - scale.length(value, HEIGHT);
            run.add(new Shape.Point(x, y));
            page.add(new Shape.Disc(x, y, DOT, tint));
            page.mark(new Area(x - DOT - 2, y - DOT - 2, DOT * 2 + 4, DOT * 2 + 4),
                    ShownCells.said(source, values, messages, row, column), row, column);
        }
        path(run, tint);
    }

    private void path(List<Shape.Point> run, Tint tint) {
        if (run.size() > 1) {
            page.add(new Shape.Path(run, 2, tint));
        }
        run.clear();
    }
}
