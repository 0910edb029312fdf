package org.makna.ui.tables;

/**
 * A place in the matrix; rows and columns after those of the table are the totals.
 *
 * @param row    from 0
 * @param column from 0
 */
record Cell(int row, int column) {}
