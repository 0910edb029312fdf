package org.makna.exchange;

/**
 * How large a sheet may be.
 *
 * @param rows    most rows
 * @param columns most columns
 */
record SheetLimits(int rows, int columns) {

    static final SheetLimits EXCEL = new SheetLimits(1_048_576, 16_384);
}
