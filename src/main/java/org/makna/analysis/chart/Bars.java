package org.makna.analysis.chart;

import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** One bar for each row: its only cell, else what it counts without counting anything twice. */
final class Bars {

    static final int MOST = 50;

    private static final double STEP = 24;
    private static final double THICK = 16;

    private final Chartable source;
    private final Page page;
    private final Messages messages;
    private final boolean single;
    private final Values values;

    Bars(Chartable source, Page page, Messages messages) {
        this.source = source;
        this.page = page;
        this.messages = messages;
        single = source.table().columns().size() == 1;
        values = new Values(single ? source.table() : source.counts(), messages);
    }

    private double value(int row) {
        return single ? source.table().cells()[row][0] : source.counts().rowDistinct()[row];
    }

    void draw() {
        Table table = source.table();
        page.subtitle(single ? source.unit() : source.counted());
        Picked picked = Picked.largest(table.rows().size(), MOST, this::value);
        double largest = picked.shown().stream().mapToDouble(this::value).filter(one -> !Double.isNaN(one)).max()
                .orElse(0);
        if (!(largest > 0)) {
            page.nothing();
            return;
        }
        Scale scale = Scale.to(largest, !(single && table.isShare()) && !table.isDecimal());
        double room = Names.room(source.rows(), picked.shown(), page.lettering(), (page.right() - page.left()) * 0.4);
        double from = page.left() + room + Page.GAP;
        double number = picked.shown().stream()
                .mapToDouble(row -> page.lettering().width(values.of(value(row)), Letters.SMALL)).max().orElse(0);
        double to = page.right() - number - Page.GAP;
        page.axis(scale, values, from, to, picked.shown().size() * STEP);
        for (int row : picked.shown()) {
            bar(row, from, scale.length(value(row), to - from), room);
        }
        page.down(Page.GAP);
        leftOut(page, messages, picked, table.rows().size(), values.of(picked.leftOut(this::value)), source.counted());
        if (!single && table.columns().size() > 1) {
            page.note(messages.text("chart.once"));
        }
    }

    private void bar(int row, double from, double length, double room) {
        Chartable.Name name = source.rows().get(row);
        String value = values.of(value(row));
        double y = page.y();
        page.words(from - Page.GAP, y + 16, name.brief(), Letters.NORMAL, Shape.Side.END, room, Ink.TEXT);
        page.box(from, y + (STEP - THICK) / 2, length, THICK, Tint.own(name.colour()));
        page.add(new Shape.Words(from + length + 5, y + 16, value, Letters.SMALL, Shape.Side.START,
                Tint.of(Ink.TEXT)));
        page.mark(new Area(from, y + (STEP - THICK) / 2, Math.max(length, 4), THICK),
                messages.text("chart.said", name.whole(), value, source.counted()), row, single
                        ? 0
                        : source.columns()
                                .size());
        page.down(STEP);
    }

    /** Says how many rows the picture has no room for; what counts nothing is left out without a number. */
    static void leftOut(Page page, Messages messages, Picked picked, int size, String sum, String counted) {
        if (!picked.left().isEmpty()) {
            page.note(messages.text("chart.left-out", picked.shown().size(), size, sum, counted));
        }
    }
}
