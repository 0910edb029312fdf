package org.makna.analysis.chart;

import java.util.function.BiFunction;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** Every cell as a square, the darker the more. */
final class HeatMap {

    static final int MOST_ROWS = 50;
    static final int MOST_COLUMNS = 40;

    private static final double STEP = 22;
    private static final double WIDEST = 96;
    /** Turned names need so much. */
    private static final double NARROWEST = 17;
    /** The share of the width that names of rows may take. */
    private static final double NAMES = 0.35;
    private static final double HIGHEST = 130;
    private static final double HOTTEST = 0.6;

    private final Chartable source;
    private final Page page;
    private final Values values;
    private final Messages messages;
    private final BiFunction<Integer, Integer, String> said;

    HeatMap(Chartable source, Page page, Values values, Messages messages) {
        this.source = source;
        this.page = page;
        this.values = values;
        this.messages = messages;
        said = (row, column) -> ShownCells.said(source, values, messages, row, column);
    }

    /** How strongly codes that meet are tied. */
    HeatMap(Ties ties, Page page, Messages messages) {
        this.source = ties.asCells();
        this.page = page;
        this.values = ties.values();
        this.messages = messages;
        said = ties::said;
    }

    void draw() {
        page.subtitle(source.unit());
        double most = (page.right() - page.left()) * (1 - NAMES) - Page.GAP;
        ShownCells grid = ShownCells.of(source, MOST_ROWS, Math.clamp((int) (most / NARROWEST), 1, MOST_COLUMNS));
        if (!(grid.largest() > 0)) {
            page.nothing();
            return;
        }
        double room = Names.room(source.rows(), grid.rows().shown(), page.lettering(),
                (page.right() - page.left()) * NAMES);
        double from = page.left() + room + Page.GAP;
        double step = Math.min(WIDEST, Math.floor((page.right() - from) / grid.columns().shown().size()));
        heads(grid, from, step);
        boolean numbers = page.lettering().width(values.of(grid.largest()), Letters.SMALL) <= step - 3;
        for (int row : grid.rows().shown()) {
            page.words(from - Page.GAP, page.y() + 16, source.rows().get(row).brief(), Letters.NORMAL,
                    Shape.Side.END, room, Ink.TEXT);
            for (int i = 0; i < grid.columns().shown().size(); i++) {
                cell(row, grid.columns().shown().get(i), from + i * step, step, grid.largest(), numbers);
            }
            page.down(STEP);
        }
        page.down(Page.GAP);
        page.note(messages.text("chart.heat", values.of(grid.largest())));
        grid.note(page, messages);
    }

    /** Names of columns, level where all have room, else turned. */
    private void heads(ShownCells grid, double from, double step) {
        double widest = Names.room(source.columns(), grid.columns().shown(), page.lettering(), HIGHEST);
        boolean level = widest + 6 <= step;
        double high = level ? 20 : widest + 10;
        double x = from;
        for (int column : grid.columns().shown()) {
            String name = source.columns().get(column).brief();
            if (level) {
                page.words(x + step / 2, page.y() + 14, name, Letters.NORMAL, Shape.Side.MIDDLE, step, Ink.TEXT);
            } else {
                page.add(new Shape.Words(x + step / 2 + 4, page.y() + high - 5,
                        page.lettering().fit(name, Letters.NORMAL, HIGHEST), Letters.NORMAL, Shape.Side.START, -90,
                        Tint.of(Ink.TEXT)));
            }
            x += step;
        }
        page.down(high);
    }

    private void cell(int row, int column, double x, double step, double largest, boolean numbers) {
        double value = source.table().cells()[row][column];
        double y = page.y();
        page.box(x, y, step - 1, STEP - 1, value > 0
                ? Tint.of(Ink.ACCENT).at(Math.min(1, value / largest) * HOTTEST)
                : Tint.of(Ink.CHIP));
        if (numbers) {
            String number = value == 0 ? "·" : values.of(value);
            page.add(new Shape.Words(x + (step - 1) / 2, y + 15, number, Letters.SMALL, Shape.Side.MIDDLE,
                    Tint.of(Ink.TEXT)));
        }
        page.mark(new Area(x, y, step - 1, STEP - 1), said.apply(row, column), row, column);
    }
}
