package org.makna.analysis;

/**
 * The shape of a table with a margin: one more row and one more column that gather what their cells hold, without holding
 * anything twice. Cells are numbered row by row, so that what is counted lies in one primitive array.
 *
 * @param height number of rows, without the margin
 * @param width  number of columns, without the margin
 */
record Grid(int height, int width) {

    int size() {
        return (height + 1) * (width + 1);
    }

    int cell(int row, int column) {
        return row * (width + 1) + column;
    }

    /** Reports all cells where the rows and columns meet, and the margins beside them. */
    void meet(int[] rows, int[] columns, Visitor visitor, int coding, int document, int oneCase, int from, int to) {
        if (rows.length == 0 || columns.length == 0) {
            return;
        }
        for (int row : rows) {
            int first = cell(row, 0);
            for (int column : columns) {
                visitor.hit(first + column, coding, document, oneCase, from, to);
            }
            visitor.hit(first + width, coding, document, oneCase, from, to);
        }
        int margin = cell(height, 0);
        for (int column : columns) {
            visitor.hit(margin + column, coding, document, oneCase, from, to);
        }
        visitor.hit(margin + width, coding, document, oneCase, from, to);
    }
}
