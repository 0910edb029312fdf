package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.CodedText;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Where in a text each code stands: a lane for each, from the beginning of the text at the left to its end. */
final class CodeLine {

    static final int MOST_CODES = 60;
    /** Passages of one code that overlap lie below each other, at most so many. */
    static final int MOST_LANES = 4;

    private static final double BAR = 9;
    private static final double LANE = 11;
    private static final double AROUND = 8;
    private static final double NARROWEST = 3;
    private static final int TENTHS = 10;

    private final CodedText text;
    private final Page page;
    private final Messages messages;
    private int hidden;

    CodeLine(CodedText text, Page page, Messages messages) {
        this.text = text;
        this.page = page;
        this.messages = messages;
    }

    void draw() {
        page.subtitle(messages.text("chart.code-line"));
        Picked picked = Picked.largest(text.codes().size(), MOST_CODES,
                code -> text.passages().stream().filter(one -> one.code() == code).count());
        double room = Names.room(text.codes(), picked.shown(), page.lettering(), (page.right() - page.left()) * 0.35);
        double from = page.left() + room + Page.GAP;
        double to = page.right() - 1;
        int axis = page.size();
        double top = page.y() + 16;
        page.down(16);
        for (int code : picked.shown()) {
            lanes(code, from, to - from, room);
        }
        axis(axis, from, to, top, page.y());
        page.down(Page.GAP);
        if (!picked.left().isEmpty()) {
            page.note(messages.text("chart.left-out-bars", picked.shown().size(), text.codes().size()));
        }
        if (hidden > 0) {
            page.note(messages.text("chart.under", hidden));
        }
    }

    /** Lines at every tenth of the text, behind the bars. */
    private void axis(int behind, double from, double to, double top, double bottom) {
        double free = Double.NEGATIVE_INFINITY;
        for (int tenth = 0; tenth <= TENTHS; tenth++) {
            double x = Math.round(from + (to - from) * tenth / TENTHS) + 0.5;
            page.addBehind(behind, new Shape.Line(x, top, x, bottom, 1, Tint.of(Ink.LINE)));
            String name = tenth * (100 / TENTHS) + " %";
            double wide = page.lettering().width(name, Letters.SMALL);
            if (tenth % 2 == 0 && x - wide / 2 > free) {
                page.addBehind(behind, new Shape.Words(Math.min(x, page.right() + Page.MARGIN - wide / 2 - 1), top - 4,
                        name, Letters.SMALL, Shape.Side.MIDDLE, Tint.of(Ink.MUTE)));
                free = x + wide / 2 + Page.GAP;
            }
        }
    }

    private void lanes(int code, double from, double whole, double room) {
        List<Integer> passages = IntStream.range(0, text.passages().size())
                .filter(i -> text.passages().get(i).code() == code).boxed().toList();
        double[] ends = new double[MOST_LANES];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        int lanes = 1;
        double top = page.y() + AROUND / 2;
        List<Runnable> marks = new ArrayList<>();
        for (int i : passages) {
            CodedText.Passage passage = text.passages().get(i);
            double length = Math.max(NARROWEST, whole * passage.range().length() / text.length());
            double x = Math.min(from + whole * passage.range().start() / text.length(), from + whole - length);
            int lane = IntStream.range(0, MOST_LANES).filter(one -> ends[one] <= x).findFirst().orElse(-1);
            if (lane < 0) {
                hidden++;
                continue;
            }
            lanes = Math.max(lanes, lane + 1);
            ends[lane] = x + length;
            Area area = new Area(x, top + lane * LANE, length, BAR);
            page.box(area.x(), area.y(), Math.max(1, area.width() - 0.5), area.height(), Tint.own(text.codes().get(code)
                    .colour()));
            marks.add(() -> page.mark(area, TextCharts.said(text, passage, messages), code, i));
        }
        marks.forEach(Runnable::run);
        double high = Math.max(20, lanes * LANE + AROUND);
        page.words(from - Page.GAP, page.y() + 14, text.codes().get(code).brief(), Letters.NORMAL, Shape.Side.END, room,
                Ink.TEXT);
        page.down(high);
    }
}
