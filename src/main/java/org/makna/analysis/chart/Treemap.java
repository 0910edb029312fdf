package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** The codebook as tiles, as large as codes count; codes with codes below them are frames with their name above. */
final class Treemap {

    private static final double HEAD = 19;
    private static final double EDGE = 3;
    private static final double LINE = 16;
    private static final double LEAST = 26;

    private final Page page;
    private final Messages messages;
    private final Chartable source;
    private final CodeSums sums;

    Treemap(Chartable source, Page page, Messages messages) {
        this.source = source;
        this.page = page;
        this.messages = messages;
        sums = new CodeSums(source, messages);
    }

    void draw() {
        page.subtitle(messages.text("chart.codebook", source.counted()));
        if (!(sums.whole() > 0)) {
            page.nothing();
            return;
        }
        double wide = page.right() - page.left();
        double high = Math.clamp(wide * 0.62, 300, 620);
        divide(-1, new Area(page.left(), page.y(), wide, high));
        page.down(high + Page.GAP);
        sums.notes().forEach(page::note);
    }

    /** Divides an area among the codes below a code, and what the code counts by itself. */
    private void divide(int code, Area area) {
        List<Integer> parts = new ArrayList<>(sums.below(code));
        List<Double> values = new ArrayList<>(parts.stream().map(sums::sum).toList());
        if (code >= 0 && sums.own(code) > 0) {
            parts.add(code);
            values.add(sums.own(code));
        }
        List<Area> areas = Squares.of(area, values);
        for (int i = 0; i < parts.size(); i++) {
            int part = parts.get(i);
            if (part == code || sums.below(part).isEmpty()) {
                tile(part, areas.get(i));
            } else {
                frame(part, areas.get(i));
            }
        }
    }

    private void frame(int code, Area area) {
        boolean headed = area.height() > HEAD + LEAST && area.width() > LEAST * 2;
        double edge = area.width() > LEAST && area.height() > LEAST ? EDGE : 0;
        double head = headed ? HEAD : edge;
        if (headed) {
            page.box(area.x(), area.y(), area.width(), area.height(), Tint.of(Ink.CHIP));
            String name = page.lettering().fit(sums.name(code), Letters.STRONG, area.width() - 12);
            page.add(new Shape.Words(area.x() + 6, area.y() + 14.5, name, Letters.STRONG, Shape.Side.START,
                    Tint.of(Ink.TEXT)));
            page.mark(new Area(area.x(), area.y(), area.width(), HEAD - 1), messages.text("chart.said-frame",
                    source.rows().get(code).whole(), sums.words(sums.sum(code)), source.counted()), -2 - code, -1);
        }
        divide(code, new Area(area.x() + edge, area.y() + head, area.width() - 2 * edge, area.height() - head - edge));
    }

    private void tile(int code, Area area) {
        // A hairline between tiles, but not where it would eat one up.
        double edge = Math.min(0.5, Math.min(area.width(), area.height()) / 4);
        Area inner = new Area(area.x() + edge, area.y() + edge, area.width() - 2 * edge, area.height() - 2 * edge);
        Tint tint = sums.tint(code);
        page.box(inner.x(), inner.y(), inner.width(), inner.height(), tint);
        page.mark(inner, sums.said(code), code, source.columns().size());
        Tint words = Contrast.on(tint);
        double y = inner.y() + LINE - 2;
        if (inner.width() < LEAST * 1.5 || y > inner.endY() - 3) {
            return;
        }
        int most = Math.max(1, (int) ((inner.height() - 6) / LINE) - 1);
        List<String> lines = page.lettering().lines(sums.name(code), Letters.SMALL, inner.width() - 10);
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            String line = i == most - 1 && lines.size() > most
                    ? page.lettering().fit(String.join(" ", lines.subList(i, lines.size())), Letters.SMALL,
                            inner.width() - 10)
                    : lines.get(i);
            page.add(new Shape.Words(inner.x() + 5, y, line, Letters.SMALL, Shape.Side.START, words));
            y += LINE;
        }
        String number = sums.words(sums.own(code));
        if (y < inner.endY() - 2 && page.lettering().width(number, Letters.SMALL) < inner.width() - 10) {
            page.add(new Shape.Words(inner.x() + 5, y, number, Letters.SMALL, Shape.Side.START, words));
        }
    }
}
