package org.makna.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, written from the top down: a frozen header with a filter, rows, totals. When the sheet is full the rows go on
 * in a sheet {@code NAME (2)} with the same header.
 */
final class SheetWriter {

    /** Most lines of prose that a row is made high for; the rest is read in the formula bar. */
    private static final int MOST_LINES = 6;
    private static final float LINE_POINTS = 15;
    private static final int SENTENCE_WIDTH = 100;
    /** Most digits that a column is made wide for its heading's sake. */
    private static final int WIDEST_HEADING = 24;
    /** Room for the arrow of the filter. */
    private static final int ARROW = 3;

    private final ExcelFile excel;
    private final SXSSFSheet sheet;
    private final SheetXml rows;
    private final String title;
    private final int number;
    private List<Column> columns = List.of();
    private int frozenColumns;
    private int next;
    /** First row below the filtered block, or 0 while there is none. */
    private int blockEnd;
    private @Nullable SheetWriter continued;

    /**
     * A column.
     *
     * @param heading the heading
     * @param width   in digits of the standard font
     */
    record Column(String heading, int width) {}

    SheetWriter(ExcelFile excel, SXSSFSheet sheet, SheetXml rows, String title, int number) {
        this.excel = excel;
        this.sheet = sheet;
        this.rows = rows;
        this.title = title;
        this.number = number;
    }

    String name() {
        return sheet.getSheetName();
    }

    /** Number of rows so far, without the blank ones between blocks. */
    long rows() {
        return rows.rows();
    }

    /** Writes the header of a block; that of the first block is frozen together with the columns left of the numbers. */
    void header(List<Column> headings, int frozen) {
        writer().putHeader(headings, frozen);
    }

    private void putHeader(List<Column> headings, int frozen) {
        if (next == 0) {
            columns = List.copyOf(headings);
            frozenColumns = frozen;
            excel.columnWidths(this, headings.stream().mapToInt(SheetWriter::width).toArray());
            sheet.createFreezePane(frozen, 1);
        }
        rows.startRow(next++, 0);
        for (int i = 0; i < headings.size(); i++) {
            rows.string(i, excel.styles().header(), cellText(headings.get(i).heading()));
        }
        rows.endRow();
    }

    /** Writes a row. */
    void row(List<Value> values) {
        row(values, false);
    }

    /** Writes a bold row that sums up those above; it ends the block, so that sorting and filtering leave it alone. */
    void total(List<Value> values) {
        writer().closeBlock();
        row(values, true);
    }

    /** Writes one sentence over a sheet that has nothing else. */
    void sentence(String sentence) {
        excel.columnWidths(this, new int[]{SENTENCE_WIDTH});
        row(List.of(Value.prose(sentence)), false);
    }

    /** Ends the block and leaves a row blank before the next. */
    void endBlock() {
        writer().closeBlock();
        writer().next++;
    }

    /** Gives numbers a quiet shade, the largest the deepest. */
    void shade(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        HeatScale.apply(sheet, new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }

    /** Index of the row that is written next in this sheet. */
    int nextRow() {
        return next;
    }

    /** Whether the rows went on in another sheet. */
    boolean isContinued() {
        return continued != null;
    }

    /** Sets the filter and the extent; to be called once when all rows are written. */
    void finish() {
        closeBlock();
        excel.dimension(this, next, Math.max(1, columns.size()));
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, blockEnd - 1), 0, columns.size() - 1));
        }
    }

    private void closeBlock() {
        if (blockEnd == 0) {
            blockEnd = next;
        }
    }

    private SheetWriter writer() {
        return continued == null ? this : continued.writer();
    }

    private void row(List<Value> values, boolean total) {
        excel.goOn();
        SheetWriter last = writer();
        if (last.next >= excel.limits().rows()) {
            last = last.goOn();
        }
        last.put(values, total);
    }

    private SheetWriter goOn() {
        SheetWriter following = excel.sheet(title, number + 1);
        following.header(columns, frozenColumns);
        continued = following;
        return following;
    }

    private void put(List<Value> values, boolean total) {
        rows.startRow(next++, height(values));
        for (int i = 0; i < values.size(); i++) {
            put(i, values.get(i), total);
        }
        rows.endRow();
    }

    private void put(int column, Value value, boolean total) {
        int style = excel.styles().of(value, total);
        switch (value) {
            case Value.Blank() -> {
                // A cell that is not there is as blank as one that is.
            }
            case Value.Text(String text) -> rows.string(column, style, cellText(text));
            case Value.Prose(String text) -> rows.string(column, style, cellText(text));
            case Value.Count(long count) -> rows.number(column, style, count);
            case Value.Decimal(double number) -> number(column, style, number);
            case Value.Share(double fraction) -> number(column, style, fraction);
            case Value.Moment(String iso) -> rows.moment(column, style, iso);
            case Value.Day(LocalDate date) -> rows.day(column, style, date);
            case Value.Truth(boolean truth) -> rows.truth(column, style, truth);
        }
    }

    private void number(int column, int style, double number) {
        if (Double.isFinite(number)) {
            rows.number(column, style, number);
        } else {
            rows.blank(column, style);
            excel.countUndefined();
        }
    }

    /** The text for one cell. What may be longer than a cell is split by the caller; other text is shortened and counted. */
    private String cellText(String text) {
        List<String> parts = ExcelText.parts(text);
        if (parts.size() > 1) {
            excel.countShortened();
        }
        return excel.text().stored(parts.getFirst());
    }

    /** Width of a column, in which no word of the heading is broken unless it is very long. */
    private static int width(Column column) {
        int longest = Arrays.stream(column.heading().split("\\s")).mapToInt(String::length).max().orElse(0);
        return Math.max(column.width(), Math.min(longest + ARROW, WIDEST_HEADING));
    }

    /** Height of a row in points, or 0 where one line is enough. */
    private float height(List<Value> values) {
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Value.Prose(String prose)) {
                lines = Math.max(lines, lines(prose, i < columns.size() ? columns.get(i).width() : SENTENCE_WIDTH));
            }
        }
        return lines == 1 ? 0 : lines * LINE_POINTS;
    }

    private static int lines(String prose, int width) {
        int lines = 0;
        int start = 0;
        while (start <= prose.length() && lines < MOST_LINES) {
            int end = prose.indexOf('\n', start);
            end = end < 0 ? prose.length() : end;
            lines += 1 + Math.max(0, end - start - 1) / Math.max(1, width);
            start = end + 1;
        }
        return Math.min(lines, MOST_LINES);
    }
}
