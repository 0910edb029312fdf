package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** The cells of each row one after the other; where shares are of columns, those of each column. */
final class StackedBars {

    static final int MOST_BARS = 40;
    static final int MOST_PARTS = 9;

    private static final double STEP = 26;
    private static final double THICK = 18;

    private final Chartable source;
    private final Page page;
    private final Values values;
    private final Messages messages;
    /** Whether each bar is a column. */
    private final boolean upright;
    private final List<Chartable.Name> bars;
    private final List<Chartable.Name> parts;

    StackedBars(Chartable source, Page page, Values values, Messages messages) {
        this.source = source;
        this.page = page;
        this.values = values;
        this.messages = messages;
        upright = source.table().base() == Table.Base.COLUMN;
        bars = upright ? source.columns() : source.rows();
        parts = upright ? source.rows() : source.columns();
    }

    private double cell(int bar, int part) {
        double value = upright ? source.table().cells()[part][bar] : source.table().cells()[bar][part];
        return Double.isNaN(value) ? 0 : value;
    }

    private double bar(int bar) {
        return IntStream.range(0, parts.size()).mapToDouble(part -> cell(bar, part)).sum();
    }

    private double part(int part) {
        return IntStream.range(0, bars.size()).mapToDouble(bar -> cell(bar, part)).sum();
    }

    void draw() {
        page.subtitle(source.unit());
        Picked shown = Picked.largest(bars.size(), MOST_BARS, this::bar);
        Picked apart = Picked.largest(parts.size(), MOST_PARTS, this::part);
        double largest = shown.shown().stream().mapToDouble(this::bar).max().orElse(0);
        if (!(largest > 0)) {
            page.nothing();
            return;
        }
        long others = apart.left().stream().filter(part -> part(part) > 0).count();
        legend(apart, others);
        Scale scale = Scale.to(largest, !source.table().isShare());
        double room = Names.room(bars, shown.shown(), page.lettering(), (page.right() - page.left()) * 0.4);
        double from = page.left() + room + Page.GAP;
        double to = page.right() - Page.GAP * 3;
        page.axis(scale, values, from, to, shown.shown().size() * STEP);
        for (int bar : shown.shown()) {
            page.words(from - Page.GAP, page.y() + 17, bars.get(bar).brief(), Letters.NORMAL, Shape.Side.END, room,
                    Ink.TEXT);
            stack(bar, apart, others, from, to - from, scale);
            page.down(STEP);
        }
        page.down(Page.GAP);
        if (!shown.left().isEmpty()) {
            page.note(messages.text("chart.left-out-bars", shown.shown().size(), bars.size()));
        }
    }

    private void legend(Picked apart, long others) {
        List<String> names = new ArrayList<>(apart.shown().stream().map(part -> parts.get(part).brief()).toList());
        List<Tint> tints = new ArrayList<>(apart.shown().stream().map(part -> tint(apart, part)).toList());
        if (others > 0) {
            names.add(messages.text("chart.others", others));
            tints.add(Tint.of(Ink.LINE));
        }
        page.legend(names, tints);
    }

    private Tint tint(Picked apart, int part) {
        return Names.tint(parts, apart.shown(), part);
    }

    private void stack(int bar, Picked apart, long others, double from, double whole, Scale scale) {
        double sum = 0;
        for (int part : apart.shown()) {
            double value = cell(bar, part);
            if (value > 0) {
                int row = upright ? part : bar;
                int column = upright ? bar : part;
                piece(from + scale.length(sum, whole), from + scale.length(sum + value, whole), value,
                        tint(apart, part), ShownCells.said(source, values, messages, row, column), row, column);
            }
            sum += value;
        }
        double rest = apart.leftOut(part -> cell(bar, part));
        if (rest > 0) {
            piece(from + scale.length(sum, whole), from + scale.length(sum + rest, whole), rest, Tint.of(Ink.LINE),
                    messages.text("chart.said-cell", bars.get(bar).whole(), messages.text("chart.others", others),
                            values.of(rest), source.counted()),
                    -1 - bar, -1);
        }
    }

    private void piece(double from, double to, double value, Tint tint, String said, int row, int column) {
        double top = page.y() + (STEP - THICK) / 2;
        double gap = to - from > 3 ? 1 : 0;
        page.box(from, top, to - from - gap, THICK, tint);
        String number = values.of(value);
        if (page.lettering().width(number, Letters.SMALL) + 8 < to - from) {
            page.add(new Shape.Words((from + to) / 2, top + 13, number, Letters.SMALL, Shape.Side.MIDDLE,
                    Contrast.on(tint)));
        }
        page.mark(new Area(from, top, to - from, THICK), said, row, column);
    }
}
