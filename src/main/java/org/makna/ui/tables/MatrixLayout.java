package org.makna.ui.tables;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where the cells of a matrix stand, in whole pixels from its upper left corner. Heads stay at the top and left; totals stand
 * after the last cell, or at the edge when not all cells have room.
 *
 * @param sizes   sizes of heads and cells
 * @param rows    number of rows of the table
 * @param columns number of columns of the table
 * @param below   number of rows of totals
 * @param right   number of columns of totals
 * @param width   room, in pixels
 * @param height  room, in pixels
 * @param x       how far the cells are scrolled to the left
 * @param y       how far the cells are scrolled up
 */
record MatrixLayout(Sizes sizes, int rows, int columns, int below, int right, int width, int height, int x, int y) {

    /**
     * Sizes in pixels.
     *
     * @param label  width of the heads of rows
     * @param column width of a column
     * @param total  width of a column of totals
     * @param head   height of the heads of columns
     * @param row    height of a row
     */
    record Sizes(int label, int column, int total, int head, int row) {}

    MatrixLayout {
        x = Math.clamp(x, 0, Math.max(0, columns * sizes.column() - roomX(sizes, columns, right, width)));
        y = Math.clamp(y, 0, Math.max(0, rows * sizes.row() - roomY(sizes, rows, below, height)));
    }

    /** The same, scrolled elsewhere. */
    MatrixLayout at(int otherX, int otherY) {
        return new MatrixLayout(sizes, rows, columns, below, right, width, height, otherX, otherY);
    }

    /** Width of the window onto the cells. */
    int roomX() {
        return roomX(sizes, columns, right, width);
    }

    /** Height of the window onto the cells. */
    int roomY() {
        return roomY(sizes, rows, below, height);
    }

    int mostX() {
        return Math.max(0, columns * sizes.column() - roomX());
    }

    int mostY() {
        return Math.max(0, rows * sizes.row() - roomY());
    }

    /** Where the columns of totals begin. */
    int totalsX() {
        return sizes.label() + roomX();
    }

    /** Where the rows of totals begin. */
    int totalsY() {
        return sizes.head() + roomY();
    }

    /** Right end of all that is shown. */
    int endX() {
        return totalsX() + right * sizes.total();
    }

    /** Lower end of all that is shown. */
    int endY() {
        return totalsY() + below * sizes.row();
    }

    /** Left edge of a column; it may be out of sight. */
    int columnX(int column) {
        return column < columns
                ? sizes.label() + column * sizes.column() - x
                : totalsX() + (column - columns) * sizes.total();
    }

    /** Width of a column. */
    int columnWidth(int column) {
        return column < columns ? sizes.column() : sizes.total();
    }

    /** Upper edge of a row; it may be out of sight. */
    int rowY(int row) {
        return row < rows ? sizes.head() + row * sizes.row() - y : totalsY() + (row - rows) * sizes.row();
    }

    int firstColumn() {
        return x / sizes.column();
    }

    /** After the last column of the table that is in sight. */
    int endColumn() {
        return Math.min(columns, (x + roomX() + sizes.column() - 1) / sizes.column());
    }

    int firstRow() {
        return y / sizes.row();
    }

    /** After the last row of the table that is in sight. */
    int endRow() {
        return Math.min(rows, (y + roomY() + sizes.row() - 1) / sizes.row());
    }

    /** How many whole rows a page has. */
    int page() {
        return Math.max(1, roomY() / sizes.row());
    }

    /** The place of a cell. */
    Rectangle2D place(Cell cell) {
        return new Rectangle2D(columnX(cell.column()), rowY(cell.row()), columnWidth(cell.column()),
                sizes.row());
    }

    /** Whether the whole cell can be seen. */
    boolean isInSight(Cell cell) {
        MatrixLayout showing = showing(cell);
        return showing.x() == x && showing.y() == y;
    }

    /** The cell at a point. */
    Optional<Cell> cellAt(double pointX, double pointY) {
        Optional<Integer> row = rowAt(pointY);
        Optional<Integer> column = columnAt(pointX);
        return row.isPresent() && column.isPresent()
                ? Optional.of(new Cell(row.get(), column.get()))
                : Optional.empty();
    }

    /** The row at a height. */
    Optional<Integer> rowAt(double pointY) {
        return indexAt((int) pointY, sizes.head(), totalsY(), endY(), y, sizes.row(), sizes.row(), rows);
    }

    /** The column at a distance from the left. */
    Optional<Integer> columnAt(double pointX) {
        return indexAt((int) pointX, sizes.label(), totalsX(), endX(), x, sizes.column(), sizes.total(), columns);
    }

    /** Scrolled so far that the cell is in sight. */
    MatrixLayout showing(Cell cell) {
        int newX = cell.column() < columns ? into(x, cell.column() * sizes.column(), sizes.column(), roomX()) : x;
        int newY = cell.row() < rows ? into(y, cell.row() * sizes.row(), sizes.row(), roomY()) : y;
        return at(newX, newY);
    }

    private static int into(int scrolled, int start, int size, int room) {
        if (start < scrolled) {
            return start;
        }
        return Math.max(scrolled, start + size - room);
    }

    private static Optional<Integer> indexAt(int at, int start, int totals, int end, int scrolled, int size, int total,
            int count) {
        if (at < start || at >= end) {
            return Optional.empty();
        }
        int index = at < totals ? (at - start + scrolled) / size : count + (at - totals) / total;
        return at < totals && index >= count ? Optional.empty() : Optional.of(index);
    }

    private static int roomX(Sizes sizes, int columns, int right, int width) {
        int left = Math.max(0, width - sizes.label() - right * sizes.total());
        return Math.min(columns * sizes.column(), Math.max(left, Math.min(1, columns) * sizes.column()));
    }

    private static int roomY(Sizes sizes, int rows, int below, int height) {
        int left = Math.max(0, height - sizes.head() - below * sizes.row());
        return Math.min(rows * sizes.row(), Math.max(left, Math.min(1, rows) * sizes.row()));
    }
}
