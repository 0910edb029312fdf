package org.makna.analysis.chart;

import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;

/** The cells of each row as bars beside each other, in the colours of the columns. */
final class GroupedBars {

    static final int MOST_ROWS = 30;
    static final int MOST_COLUMNS = 8;

    private static final double THICK = 12;
    private static final double BETWEEN = 12;

    private final Chartable source;
    private final Page page;
    private final Values values;
    private final Messages messages;
    private final double[][] cells;

    GroupedBars(Chartable source, Page page, Values values, Messages messages) {
        this.source = source;
        this.page = page;
        this.values = values;
        this.messages = messages;
        cells = source.table().cells();
    }

    void draw() {
        page.subtitle(source.unit());
        ShownCells grid = ShownCells.of(source, MOST_ROWS, MOST_COLUMNS);
        if (!(grid.largest() > 0)) {
            page.nothing();
            return;
        }
        page.legend(grid.columns().shown().stream().map(column -> source.columns().get(column).brief()).toList(),
                grid.columns().shown().stream().map(column -> tint(grid, column)).toList());
        Scale scale = Scale.to(grid.largest(), !source.table().isShare()
                && !source.table().isDecimal());
        double room = Names.room(source.rows(), grid.rows().shown(), page.lettering(),
                (page.right() - page.left()) * 0.4);
        double from = page.left() + room + Page.GAP;
        double to = page.right() - page.lettering().width(values.of(grid.largest()), Letters.SMALL) - Page.GAP * 2;
        double group = grid.columns().shown().size() * THICK + BETWEEN;
        page.axis(scale, values, from, to, grid.rows().shown().size() * group);
        for (int row : grid.rows().shown()) {
            page.words(from - Page.GAP, page.y() + group / 2 + 4, source.rows().get(row).brief(), Letters.NORMAL,
                    Shape.Side.END, room, Ink.TEXT);
            page.down(BETWEEN / 2);
            for (int column : grid.columns().shown()) {
                bar(row, column, from, scale.length(cells[row][column], to - from), tint(grid, column));
            }
            page.down(BETWEEN / 2);
        }
        page.down(Page.GAP);
        grid.note(page, messages);
    }

    private Tint tint(ShownCells grid, int column) {
        return Names.tint(source.columns(), grid.columns().shown(), column);
    }

    private void bar(int row, int column, double from, double length, Tint tint) {
        double y = page.y();
        page.box(from, y + 1, length, THICK - 2, tint);
        if (cells[row][column] > 0) {
            page.add(new Shape.Words(from + length + 4, y + THICK - 2, values.of(cells[row][column]),
                    Letters.SMALL, Shape.Side.START, Tint.of(Ink.MUTE)));
        }
        page.mark(new Area(from, y, Math.max(length, 4), THICK), ShownCells.said(source, values, messages, row, column),
                row,
                column);
        page.down(THICK);
    }
}
