package org.makna.analysis.chart;

import java.text.NumberFormat;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Rows as parts of one whole; names, numbers and shares stand beside it, so that no colour needs to be told from another. */
final class Pie {

    static final int MOST = 9;

    private static final double RADIUS = 130;
    private static final double STEP = 24;

    private final Chartable source;
    private final Page page;
    private final Messages messages;
    private final Values values;
    private final NumberFormat shares;

    Pie(Chartable source, Page page, Messages messages) {
        this.source = source;
        this.page = page;
        this.messages = messages;
        values = new Values(source.counts(), messages);
        shares = NumberFormat.getNumberInstance(messages.locale());
        shares.setMinimumFractionDigits(1);
        shares.setMaximumFractionDigits(1);
    }

    private double value(int row) {
        return source.counts().rowDistinct()[row];
    }

    void draw() {
        page.subtitle(source.counted());
        Picked picked = Picked.largest(source.rows().size(), MOST, this::value);
        double whole = source.counts().distinct();
        double top = page.y();
        double x = page.left() + RADIUS;
        double y = top + RADIUS;
        double at = 0;
        for (int row : picked.shown()) {
            at = part(x, y, at, value(row) / whole, source.rows().get(row), value(row),
                    Names.tint(source.rows(), picked.shown(), row), row, source.columns().size());
        }
        double rest = picked.leftOut(this::value);
        if (rest > 0) {
            String name = messages.text("chart.others", picked.left().stream().filter(row -> value(row) > 0).count());
            part(x, y, at, rest / whole, new Chartable.Name(name, name, null), rest, Tint.of(Ink.LINE), -1, -1);
        }
        page.down(Math.max(0, top + RADIUS * 2 - page.y()) + Page.GAP);
        page.note(messages.text("chart.whole", values.of(whole), source.counted()));
    }

    private double part(double x, double y, double at, double share, Chartable.Name name, double value, Tint tint,
            int row, int column) {
        double to = at + share * 360;
        // A hairline between two parts, but not where it would eat one up.
        double gap = Math.min(0.6, share * 36);
        page.add(new Shape.Sector(x, y, 0, RADIUS, at, to - gap, tint));
        double left = x + RADIUS + 32;
        String number = messages.text("chart.part", values.of(value), shares.format(share * 100));
        double wide = page.lettering().width(number, Letters.NORMAL);
        double room = Math.min(300, page.right() - left - 22 - wide - 12);
        page.box(left, page.y() + 6, 12, 12, tint);
        page.words(left + 22, page.y() + 17, name.brief(), Letters.NORMAL, Shape.Side.START, room, Ink.TEXT);
        page.add(new Shape.Words(left + 22 + room + 12 + wide, page.y() + 17, number, Letters.NORMAL, Shape.Side.END,
                Tint.of(Ink.TEXT)));
        page.mark(new Area(left, page.y(), 22 + room + 12 + wide, STEP), messages.text("chart.said", name.whole(),
                number, source.counted()), row, column);
        page.down(STEP);
        return to;
    }
}
