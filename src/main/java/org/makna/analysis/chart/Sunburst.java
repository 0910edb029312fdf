package org.makna.analysis.chart;

import java.text.NumberFormat;
import java.util.List;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** The codebook as rings: a code's part of a ring is as wide as it counts with all below it, which stand around it. */
final class Sunburst {

    private static final double HOLE = 46;
    private static final double RING = 92;
    private static final double LEGEND = 250;
    private static final double STEP = 24;
    private static final double LETTER = 14;

    private final Page page;
    private final Messages messages;
    private final Chartable source;
    private final CodeSums sums;
    private double x;
    private double y;
    private double ring;

    Sunburst(Chartable source, Page page, Messages messages) {
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
        boolean beside = wide > 560;
        double most = Math.min(300, (beside ? wide - LEGEND - 24 : wide) / 2);
        ring = Math.min(RING, (most - HOLE) / Math.max(1, sums.depth()));
        double radius = HOLE + ring * sums.depth();
        x = page.left() + radius;
        y = page.y() + radius;
        ring(-1, 0, 0, 360);
        page.add(new Shape.Words(x, y + 2, sums.words(sums.whole()), Letters.TITLE, Shape.Side.MIDDLE,
                Tint.of(Ink.TEXT)));
        page.add(new Shape.Words(x, y + 17, page.lettering().fit(source.counted(), Letters.SMALL, HOLE * 2 - 8),
                Letters.SMALL, Shape.Side.MIDDLE, Tint.of(Ink.MUTE)));
        double top = page.y();
        double bottom = top + 2 * radius;
        if (!beside) {
            page.down(2 * radius + Page.GAP);
        }
        legend(beside ? x + radius + 24 : page.left());
        page.down(Math.max(0, bottom - page.y()) + Page.GAP);
        sums.notes().forEach(page::note);
    }

    /** The codes below a code, side by side; what it counts by itself leaves its end of the ring empty. */
    private void ring(int code, int depth, double from, double to) {
        double at = from;
        double whole = code < 0 ? sums.whole() : sums.sum(code);
        for (int part : sums.below(code)) {
            double end = at + (to - from) * sums.sum(part) / whole;
            part(part, depth, at, end);
            ring(part, depth + 1, at, end);
            at = end;
        }
    }

    private void part(int code, int depth, double from, double to) {
        double inner = HOLE + depth * ring;
        double middle = inner + ring / 2;
        double angle = Math.toRadians((from + to) / 2);
        double gap = Math.min(0.5, (to - from) * 0.1);
        Tint tint = sums.tint(code);
        Shape.Sector sector = new Shape.Sector(x, y, inner + 0.5, inner + ring - 0.5, from, to - gap, tint);
        page.add(sector);
        double centreX = x + middle * Math.sin(angle);
        double centreY = y - middle * Math.cos(angle);
        page.mark(new Area(centreX - 5, centreY - 5, 10, 10), sums.said(code), code, source.columns().size(), sector);
        double high = Math.toRadians(to - from) * (inner + 6);
        if (high < LETTER || ring < 40) {
            return;
        }
        // Letters stand along the radius and are never upside down.
        double degrees = (from + to) / 2;
        boolean right = degrees < 180;
        double turn = right ? degrees - 90 : degrees + 90;
        double radius = right ? inner + 6 : inner + ring - 6;
        double down = Math.toRadians(turn + 90);
        page.add(new Shape.Words(x + radius * Math.sin(angle) + 4 * Math.cos(down), y - radius * Math.cos(angle) + 4
                * Math.sin(down), page.lettering().fit(sums.name(code), Letters.SMALL, ring - 12), Letters.SMALL,
                Shape.Side.START, turn, Contrast.on(tint)));
    }

    /** The codes at the top with their numbers and shares, so that no name depends on the room in a ring. */
    private void legend(double left) {
        NumberFormat shares = NumberFormat.getNumberInstance(messages.locale());
        shares.setMinimumFractionDigits(1);
        shares.setMaximumFractionDigits(1);
        List<Integer> top = sums.below(-1);
        for (int code : top) {
            String number = messages.text("chart.part", sums.words(sums.sum(code)),
                    shares.format(100 * sums.sum(code) / sums.whole()));
            double wide = page.lettering().width(number, Letters.NORMAL);
            double room = Math.min(page.right(), left + LEGEND) - left - 22 - wide - 12;
            page.box(left, page.y() + 6, 12, 12, sums.tint(code));
            page.words(left + 22, page.y() + 17, sums.name(code), Letters.NORMAL, Shape.Side.START, room, Ink.TEXT);
            page.add(new Shape.Words(left + 22 + room + 12 + wide, page.y() + 17, number, Letters.NORMAL,
                    Shape.Side.END, Tint.of(Ink.TEXT)));
            page.down(STEP);
        }
    }
}
