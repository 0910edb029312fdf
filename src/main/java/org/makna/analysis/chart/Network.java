package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tie;
import org.makna.model.drawing.Tint;

/**
 * Codes that meet as discs tied by lines: the larger a disc, the more often the code occurs; the thicker a line, the stronger
 * the tie. Codes that meet often lie near each other.
 */
final class Network {

    static final int MOST_CODES = 30;
    static final int MOST_TIES = 60;

    private static final double SMALLEST = 5;
    private static final double LARGEST = 20;
    private static final double THINNEST = 1;
    private static final double THICKEST = 9;
    private static final double LABEL = 140;
    private static final double LABEL_HIGH = 17;
    private static final double DOT = 8;
    private static final double GAP = 12;

    private final Chartable source;
    private final Page page;
    private final Messages messages;
    private final Ties ties;
    private final Tie tie;
    private final List<Area> places = new ArrayList<>();
    private final List<Area> taken = new ArrayList<>();

    Network(Chartable source, Page page, Tie tie, Messages messages) {
        this.source = source;
        this.page = page;
        this.messages = messages;
        this.tie = tie;
        ties = new Ties(source, tie, messages);
    }

    void draw() {
        page.subtitle(messages.text("chart.network." + tie.word()));
        List<Ties.Edge> all = ties.edges();
        double[] met = new double[ties.codes()];
        for (Ties.Edge edge : all) {
            met[edge.first()] += edge.strength();
            met[edge.second()] += edge.strength();
        }
        if (all.isEmpty()) {
            page.nothing();
            return;
        }
        List<Integer> codes = Picked.largest(ties.codes(), MOST_CODES, code -> met[code]).shown();
        List<Ties.Edge> among = all.stream()
                .filter(edge -> codes.contains(edge.first()) && codes.contains(edge.second())).toList();
        List<Ties.Edge> shown = strongest(among);
        double strongest = shown.getFirst().strength();
        place(codes, shown, strongest);
        for (Ties.Edge edge : shown.reversed()) {
            line(codes, edge, strongest);
        }
        codes.forEach(code -> disc(code, places.get(codes.indexOf(code))));
        shown.forEach(edge -> number(codes, edge));
        page.down(places.stream().mapToDouble(Area::endY).max().orElse(0) - page.y() + Page.GAP);
        page.note(messages.text("chart.network-how"));
        long meeting = Arrays.stream(met).filter(one -> one > 0).count();
        if (codes.size() < meeting || shown.size() < among.size()) {
            page.note(messages.text("chart.left-out-ties", codes.size(), meeting, shown.size(), all.size()));
        }
        if (meeting < ties.codes()) {
            page.note(messages.text("chart.alone", ties.codes() - meeting));
        }
        ties.warnings(shown.stream().map(edge -> ties.pair(edge.first(), edge.second())).toList())
                .forEach(page::note);
    }

    /** The strongest ties, and of every code its strongest. */
    private static List<Ties.Edge> strongest(List<Ties.Edge> edges) {
        Set<Integer> tied = new HashSet<>();
        List<Ties.Edge> shown = new ArrayList<>();
        for (Ties.Edge edge : edges) {
            boolean first = tied.add(edge.first());
            boolean second = tied.add(edge.second());
            if (first || second || shown.size() < MOST_TIES) {
                shown.add(edge);
            }
        }
        return shown;
    }

    private double radius(int code) {
        double most = IntStream.range(0, ties.codes()).mapToDouble(ties::occurrences).max().orElse(1);
        return Math.max(SMALLEST, LARGEST * Math.sqrt(ties.occurrences(code) / Math.max(1, most)));
    }

    private String label(int code) {
        return page.lettering().fit(source.rows().get(code).brief(), Letters.NORMAL,
                Math.min(LABEL, (page.right() - page.left()) * 0.4));
    }

    private void place(List<Integer> codes, List<Ties.Edge> edges, double strongest) {
        double[][] lengths = new double[codes.size()][codes.size()];
        for (double[] row : lengths) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int i = 0; i < lengths.length; i++) {
            lengths[i][i] = 0;
        }
        for (Ties.Edge edge : edges) {
            // The strongest tie is half as long as the weakest.
            double length = 2 - edge.strength() / strongest;
            lengths[codes.indexOf(edge.first())][codes.indexOf(edge.second())] = length;
            lengths[codes.indexOf(edge.second())][codes.indexOf(edge.first())] = length;
        }
        double[][] unit = StressLayout.of(lengths);
        double wide = Math.min(page.right() - page.left(), 260 + codes.size() * 60);
        double high = Math.clamp(codes.size() * 34.0, 120, 520);
        List<Area> boxes = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            double boxWide = Math.max(2 * radius(codes.get(i)), page.lettering().width(label(codes.get(i)),
                    Letters.NORMAL)) + 2;
            double boxHigh = 2 * radius(codes.get(i)) + LABEL_HIGH;
            boxes.add(new Area(unit[i][0] * (wide - boxWide), unit[i][1] * high, boxWide, boxHigh));
        }
        Spread.apart(boxes, 0, wide, GAP).forEach(box -> places.add(new Area(box.x() + page.left(),
                box.y() + page.y() + Page.GAP, box.width(), box.height())));
        taken.addAll(places);
    }

    private Shape.Point middle(List<Integer> codes, int code) {
        Area box = places.get(codes.indexOf(code));
        return new Shape.Point(box.x() + box.width() / 2, box.y() + radius(code));
    }

    private void line(List<Integer> codes, Ties.Edge edge, double strongest) {
        Shape.Point from = middle(codes, edge.first());
        Shape.Point to = middle(codes, edge.second());
        page.add(new Shape.Line(from.x(), from.y(), to.x(), to.y(),
                THINNEST + (THICKEST - THINNEST) * edge.strength() / strongest, Tint.of(Ink.MUTE).at(0.35)));
    }

    private void disc(int code, Area box) {
        double radius = radius(code);
        double x = box.x() + box.width() / 2;
        page.add(new Shape.Disc(x, box.y() + radius, radius + 1.5, Tint.of(Ink.PAPER)));
        page.add(new Shape.Disc(x, box.y() + radius, radius, Tint.own(source.rows().get(code).colour())));
        String label = label(code);
        page.box(box.x(), box.endY() - LABEL_HIGH + 1, box.width(), LABEL_HIGH - 1, Tint.of(Ink.PAPER).at(0.8));
        page.add(new Shape.Words(x, box.endY() - 4, label, Letters.NORMAL, Shape.Side.MIDDLE, Tint.of(Ink.TEXT)));
        page.mark(box, ties.saidOf(code), code, code);
    }

    /** A number on its line where that is free; where it is nowhere, a place without a number. */
    private void number(List<Integer> codes, Ties.Edge edge) {
        Shape.Point from = middle(codes, edge.first());
        Shape.Point to = middle(codes, edge.second());
        String words = ties.values().of(edge.strength());
        double wide = page.lettering().width(words, Letters.SMALL) + 6;
        Area chip = free(from, to, wide, 15);
        if (chip != null) {
            page.box(chip.x(), chip.y(), chip.width(), chip.height(), Tint.of(Ink.PAPER).at(0.85));
            page.add(new Shape.Words(chip.x() + chip.width() / 2, chip.y() + 12, words, Letters.SMALL,
                    Shape.Side.MIDDLE, Tint.of(Ink.TEXT)));
        }
        for (double dot = DOT; chip == null && dot >= 2; dot /= 2) {
            chip = free(from, to, dot, dot);
        }
        if (chip != null) {
            taken.add(chip);
            page.mark(chip, ties.said(edge.first(), edge.second()), edge.first(), edge.second());
        }
    }

    private @Nullable Area free(Shape.Point from, Shape.Point to, double wide, double high) {
        for (int step = 0; step <= 46; step++) {
            // From the middle outwards, to either side in turn.
            double at = 0.5 + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * 0.02;
            Area area = new Area(from.x() + (to.x() - from.x()) * at - wide / 2,
                    from.y() + (to.y() - from.y()) * at - high / 2, wide, high);
            if (taken.stream().noneMatch(area::meets)) {
                return area;
            }
        }
        return null;
    }
}
