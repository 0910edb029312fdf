package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Lettering;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Where a drawing is put together: title above, the picture below it, the caption last. Grows downwards. */
final class Page {

    static final double MARGIN = 16;
    static final double GAP = 8;

    private static final double TITLE = 24;
    private static final double LINE = 17;
    private static final double SWATCH = 11;

    private final double width;
    private final Lettering lettering;
    private final Messages messages;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean titled;
    private double y;

    Page(double width, boolean titled, Lettering lettering, Messages messages) {
        this.width = width;
        this.titled = titled;
        y = titled ? MARGIN + TITLE : 0;
        this.lettering = lettering;
        this.messages = messages;
    }

    Lettering lettering() {
        return lettering;
    }

    /** Where the picture may begin. */
    double left() {
        return MARGIN;
    }

    /** Where it must end. */
    double right() {
        return width - MARGIN;
    }

    /** How far down the page is filled. */
    double y() {
        return y;
    }

    /** Goes down. */
    void down(double by) {
        y += by;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    /** How many shapes there are so far. */
    int size() {
        return shapes.size();
    }

    /** Adds a shape behind those that were added after there were so many. */
    void addBehind(int size, Shape shape) {
        shapes.add(size, shape);
    }

    void mark(Area area, String said, int row, int column) {
        marks.add(new Mark(area, said, row, column));
    }

    void mark(Area area, String said, int row, int column, Shape.Sector sector) {
        marks.add(new Mark(area, said, row, column, sector));
    }

    void box(double x, double top, double wide, double high, Tint tint) {
        if (wide > 0 && high > 0) {
            add(new Shape.Box(new Area(x, top, wide, high), tint));
        }
    }

    /** Words that are cut where they have no room. */
    void words(double x, double baseline, String text, Letters letters, Shape.Side side, double room, Ink ink) {
        add(new Shape.Words(x, baseline, lettering.fit(text, letters, room), letters, side, Tint.of(ink)));
    }

    /** A line below the title that says what the numbers are. */
    void subtitle(String text) {
        words(left(), y + 12, text, Letters.NORMAL, Shape.Side.START, right() - left(), Ink.MUTE);
        y += 26;
    }

    /** Says instead of a picture that there is nothing to draw. */
    void nothing() {
        words(left(), y + 30, messages.text("chart.nothing"), Letters.NORMAL, Shape.Side.START, right() - left(),
                Ink.TEXT);
        y += 48;
    }

    /** Adds a sentence to the caption. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** Names beside their colours, in as many lines as they need. */
    void legend(List<String> names, List<Tint> tints) {
        double x = left();
        double most = Math.min(220, right() - left());
        for (int i = 0; i < names.size(); i++) {
            String name = lettering.fit(names.get(i), Letters.SMALL, most - SWATCH - 5);
            double wide = SWATCH + 5 + lettering.width(name, Letters.SMALL);
            if (x > left() && x + wide > right()) {
                x = left();
                y += LINE;
            }
            box(x, y + 2, SWATCH, SWATCH, tints.get(i));
            add(new Shape.Words(x + SWATCH + 5, y + 12, name, Letters.SMALL, Shape.Side.START, Tint.of(Ink.TEXT)));
            x += wide + 16;
        }
        y += LINE + GAP;
    }

    /** Vertical lines of an axis that grows to the right, below their numbers; what it measures is to begin at {@link #y}. */
    void axis(Scale scale, Values values, double from, double to, double height) {
        double top = y + LINE;
        for (double line : scale.lines()) {
            double x = Math.round(from + scale.length(line, to - from)) + 0.5;
            add(new Shape.Line(x, top, x, top + height, 1, Tint.of(Ink.LINE)));
            add(new Shape.Words(x, top - 4, values.exact(line), Letters.SMALL, Shape.Side.MIDDLE,
                    Tint.of(Ink.MUTE)));
        }
        y = top;
    }

    /** The drawing with its title and caption. */
    Drawing drawing(String title, String caption) {
        List<Shape> all = new ArrayList<>();
        if (titled) {
            all.add(new Shape.Words(left(), MARGIN + 14, lettering.fit(title, Letters.TITLE, right() - left()),
                    Letters.TITLE, Shape.Side.START, Tint.of(Ink.TEXT)));
        }
        all.addAll(shapes);
        notes.addFirst(caption);
        String whole = String.join(" ", notes).strip();
        y += GAP;
        for (String line : lettering.wholeLines(whole, Letters.SMALL, right() - left())) {
            all.add(new Shape.Words(left(), y + 12, line, Letters.SMALL, Shape.Side.START, Tint.of(Ink.MUTE)));
            y += LINE;
        }
        return new Drawing(width, Math.ceil(y + MARGIN), title, whole, all, marks);
    }
}
