package org.makna.ui.tables;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints the part of a matrix that is in sight. */
final class MatrixPainter {

    private static final int PADDING = 10;
    private static final int INDENT = 18;
    private static final int SWATCH = 9;

    private final GraphicsContext graphics;
    private final MatrixColours colours;
    private final MatrixFonts fonts;
    private final MatrixWords words;

    /** What is painted; set for each painting. */
    private MatrixData data;
    private MatrixLayout layout;

    MatrixPainter(GraphicsContext graphics, MatrixColours colours, MatrixFonts fonts, MatrixWords words,
            MatrixData data, MatrixLayout layout) {
        this.graphics = graphics;
        this.colours = colours;
        this.fonts = fonts;
        this.words = words;
        this.data = data;
        this.layout = layout;
    }

    /**
     * Paints.
     *
     * @param heat   whether cells are tinted by their number
     * @param cursor the cell the keyboard is at, or null
     * @param chosen the cell whose segments are listed, or null
     */
    void paint(boolean heat, @Nullable Cell cursor, @Nullable Cell chosen) {
        MatrixLayout.Sizes sizes = layout.sizes();
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setFill(colours.chip());
        graphics.fillRect(layout.totalsX(), 0, layout.endX() - layout.totalsX(), layout.endY());
        graphics.fillRect(sizes.label(), layout.totalsY(), layout.endX() - sizes.label(),
                layout.endY() - layout.totalsY());
        int[] rows = {layout.firstRow(), layout.endRow(), layout.rows(), data.height()};
        int[] columns = {layout.firstColumn(), layout.endColumn(), layout.columns(), data.width()};
        // The four quarters: cells, totals at the right, totals below, and their corner.
        for (int down = 0; down < 4; down += 2) {
            for (int across = 0; across < 4; across += 2) {
                clipped(across == 0 ? sizes.label() : layout.totalsX(), down == 0 ? sizes.head() : layout.totalsY(),
                        across == 0 ? layout.roomX() : layout.endX() - layout.totalsX(),
                        down == 0 ? layout.roomY() : layout.endY() - layout.totalsY(),
                        quarter(rows[down], rows[down + 1], columns[across], columns[across + 1], heat, cursor,
                                chosen));
            }
        }
        clipped(0, sizes.head(), sizes.label(), layout.roomY(), () -> {
            for (int row = layout.firstRow(); row < layout.endRow(); row++) {
                rowHead(row, chosen != null && chosen.row() == row);
            }
        });
        clipped(sizes.label(), 0, layout.roomX(), sizes.head(), () -> {
            for (int column = layout.firstColumn(); column < layout.endColumn(); column++) {
                Heads.Head head = data.columns().get(column);
                columnHead(column, head.above(), head.text(), chosen != null && chosen.column() == column);
            }
        });
        for (int i = 0; i < data.rightMargins().size(); i++) {
            columnHead(layout.columns() + i, "", words.of(data.rightMargins().get(i)), false);
        }
        for (int i = 0; i < data.bottomMargins().size(); i++) {
            text(MatrixFonts.STRONG, colours.text(), words.of(data.bottomMargins().get(i)), 6,
                    layout.rowY(layout.rows() + i) + middle(), sizes.label() - PADDING);
        }
        edges();
    }

    private Runnable quarter(int firstRow, int endRow, int firstColumn, int endColumn, boolean heat,
            @Nullable Cell cursor, @Nullable Cell chosen) {
        return () -> {
            for (int row = firstRow; row < endRow; row++) {
                for (int column = firstColumn; column < endColumn; column++) {
                    cell(new Cell(row, column), heat);
                }
            }
            lines(firstRow, endRow, firstColumn, endColumn);
            mark(chosen, firstRow, endRow, firstColumn, endColumn, 1);
            mark(cursor, firstRow, endRow, firstColumn, endColumn, 2);
        };
    }

    private void cell(Cell cell, boolean heat) {
        Rectangle2D place = layout.place(cell);
        double warmth = heat ? data.heat(cell) : 0;
        if (warmth > 0) {
            Color hottest = colours.heat();
            graphics.setFill(hottest.deriveColor(0, 1, 1, warmth));
            graphics.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
        String number = data.number(cell);
        String below = data.below(cell);
        double right = place.getMaxX() - PADDING;
        boolean two = data.hasShares() && !below.isEmpty();
        Color colour = number.equals("·") ? colours.mute() : colours.text();
        right(MatrixFonts.NORMAL, colour, number, right, place.getMinY() + (two ? 16 : middle()));
        right(number.isEmpty() ? MatrixFonts.NORMAL : MatrixFonts.SMALL, colours.text(), below, right,
                place.getMinY() + (number.isEmpty() ? middle() : 30));
    }

    /** Baseline of a single line, from the upper edge of its row. */
    private double middle() {
        return Math.round(layout.sizes().row() / 2.0 + 4.5);
    }

    private void lines(int firstRow, int endRow, int firstColumn, int endColumn) {
        graphics.setStroke(colours.line());
        graphics.setLineWidth(1);
        if (firstRow >= endRow || firstColumn >= endColumn) {
            return;
        }
        int left = layout.columnX(firstColumn);
        int right = layout.columnX(endColumn - 1) + layout.columnWidth(endColumn - 1);
        int top = layout.rowY(firstRow);
        int bottom = layout.rowY(endRow - 1) + layout.sizes().row();
        for (int row = firstRow; row < endRow; row++) {
            graphics.strokeLine(left, layout.rowY(row) + 0.5, right, layout.rowY(row) + 0.5);
        }
        for (int column = firstColumn; column < endColumn; column++) {
            graphics.strokeLine(layout.columnX(column) + 0.5, top, layout.columnX(column) + 0.5, bottom);
        }
    }

    /** The lower and the right edge of the whole. */
    private void edges() {
        graphics.setStroke(colours.line());
        graphics.setLineWidth(1);
        graphics.strokeLine(layout.sizes().label(), layout.endY() - 0.5, layout.endX(), layout.endY() - 0.5);
        graphics.strokeLine(layout.endX() - 0.5, layout.sizes().head(), layout.endX() - 0.5, layout.endY());
    }

    private void mark(@Nullable Cell cell, int firstRow, int endRow, int firstColumn, int endColumn, int width) {
        if (cell == null || cell.row() < firstRow || cell.row() >= endRow || cell.column() < firstColumn
                || cell.column() >= endColumn) {
            return;
        }
        Rectangle2D place = layout.place(cell);
        graphics.setStroke(colours.cursor());
        graphics.setLineWidth(width);
        double inset = width / 2.0;
        graphics.strokeRect(place.getMinX() + inset, place.getMinY() + inset, place.getWidth() - width,
                place.getHeight() - width);
    }

    private void rowHead(int row, boolean chosen) {
        Heads.Head head = data.rows().get(row);
        double y = layout.rowY(row);
        int x = head.depth() * INDENT;
        if (chosen) {
            graphics.setFill(colours.chosen());
            graphics.fillRoundRect(0, y + 2, layout.sizes().label() - 4, layout.sizes().row() - 4, 8, 8);
        }
        if (head.colour() != null) {
            graphics.setFill(Color.web(head.colour()));
            graphics.fillRoundRect(x + 6, y + layout.sizes().row() / 2.0 - SWATCH / 2.0, SWATCH, SWATCH, 4, 4);
            x += 6 + SWATCH + 8;
        } else {
            x += 6;
        }
        double room = layout.sizes().label() - x - PADDING;
        if (!head.above().isEmpty()) {
            String above = fonts.fit(MatrixFonts.NORMAL, head.above(), room * 0.6);
            text(MatrixFonts.NORMAL, colours.mute(), above, x, y + middle(), room * 0.6);
            double used = fonts.width(MatrixFonts.NORMAL, above) + 8;
            text(MatrixFonts.NORMAL, colours.text(), head.text(), x + used, y + middle(), room - used);
        } else {
            text(MatrixFonts.NORMAL, head.depth() == 0 ? colours.text() : colours.mute(), head.text(), x, y + middle(),
                    room);
        }
    }

    private void columnHead(int column, String above, String name, boolean chosen) {
        int width = layout.columnWidth(column);
        double room = width - PADDING - 4.0;
        double right = layout.columnX(column) + width - PADDING;
        if (chosen) {
            graphics.setFill(colours.chosen());
            graphics.fillRoundRect(layout.columnX(column) + 1, 2, width - 1, layout.sizes().head() - 4, 8, 8);
        }
        double base = layout.sizes().head() - 11;
        if (data.isSortedBy(column)) {
            arrow(right - width + PADDING * 2.0, base - 3, data.arrangement().ascending());
            room -= PADDING;
        }
        if (!above.isEmpty()) {
            right(MatrixFonts.SMALL, colours.mute(), fonts.fit(MatrixFonts.SMALL, above, room), right, base - 16);
            right(MatrixFonts.NORMAL, colours.text(), fonts.fit(MatrixFonts.NORMAL, name, room), right, base);
            return;
        }
        List<String> lines = fonts.wrap(MatrixFonts.NORMAL, name, room);
        for (int i = 0; i < lines.size(); i++) {
            right(MatrixFonts.NORMAL, colours.mute(), lines.get(i), right, base - 16.0 * (lines.size() - 1 - i));
        }
    }

    /** Marks the column that the rows are sorted by. */
    private void arrow(double x, double middle, boolean up) {
        double tip = up ? middle - 3 : middle + 3;
        double foot = up ? middle + 3 : middle - 3;
        graphics.setFill(colours.cursor());
        graphics.fillPolygon(new double[]{x - 4, x + 4, x}, new double[]{foot, foot, tip}, 3);
    }

    private void text(Font font, Color colour, String text, double x, double y, double room) {
        graphics.setFont(font);
        graphics.setFill(colour);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText(fonts.fit(font, text, room), x, y);
    }

    private void right(Font font, Color colour, String text, double x, double y) {
        if (text.isEmpty()) {
            return;
        }
        graphics.setFont(font);
        graphics.setFill(colour);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(text, x, y);
    }

    private void clipped(double x, double y, double width, double height, Runnable painting) {
        if (width <= 0 || height <= 0) {
            return;
        }
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
        painting.run();
        graphics.restore();
    }
}
