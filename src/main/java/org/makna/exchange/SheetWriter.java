package org.makna.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
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
    /** Excel's first day that needs no correction. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final ExcelFile excel;
    private final SXSSFSheet sheet;
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

    SheetWriter(ExcelFile excel, SXSSFSheet sheet, String title, int number) {
        this.excel = excel;
        this.sheet = sheet;
        this.title = title;
        this.number = number;
    }

    String name() {
        return sheet.getSheetName();
    }

    /** Rows so far, blank ones included only where a row was skipped between blocks. */
    long rows() {
        return sheet.getPhysicalNumberOfRows();
    }

    /** Writes the header of a block; that of the first block is frozen together with the columns left of the numbers. */
    void header(List<Column> headings, int frozen) {
        writer().putHeader(headings, frozen);
    }

    private void putHeader(List<Column> headings, int frozen) {
        if (next == 0) {
            columns = List.copyOf(headings);
            frozenColumns = frozen;
            excel.columnWidths(this, headings.stream().mapToInt(Column::width).toArray());
            sheet.createFreezePane(frozen, 1);
        }
        Row row = sheet.createRow(next++);
        for (int i = 0; i < headings.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(cellText(headings.get(i).heading()));
            cell.setCellStyle(excel.styles().header());
        }
    }

    /** Writes a row. */
    void row(List<Value> values) {
        row(values, false);
    }

    /** Writes a bold row that sums up those above. */
    void total(List<Value> values) {
        row(values, true);
    }

    /** Writes one sentence over a sheet that has nothing else. */
    void sentence(String sentence) {
        excel.columnWidths(this, new int[]{100});
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

    /** Sets the filter; to be called once when all rows are written. */
    void finish() {
        closeBlock();
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
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (value instanceof Value.Blank) {
                continue;
            }
            Cell cell = row.createCell(i);
            cell.setCellStyle(excel.styles().of(value, total));
            fill(cell, value);
            if (value instanceof Value.Prose(String prose)) {
                lines = Math.max(lines, lines(prose, i < columns.size() ? columns.get(i).width() : 100));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(lines * LINE_POINTS);
        }
    }

    private void fill(Cell cell, Value value) {
        switch (value) {
            case Value.Blank() -> cell.setBlank();
            case Value.Text(String text) -> cell.setCellValue(cellText(text));
            case Value.Prose(String text) -> cell.setCellValue(cellText(text));
            case Value.Count(long count) -> cell.setCellValue(count);
            case Value.Decimal(double number) -> fill(cell, number);
            case Value.Share(double fraction) -> fill(cell, fraction);
            case Value.Moment(var instant) -> {
                LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
                if (utc.toLocalDate().isBefore(FIRST_DAY)) {
                    cell.setCellValue(instant.toString());
                } else {
                    cell.setCellValue(utc);
                }
            }
            case Value.Day(LocalDate date) -> {
                if (date.isBefore(FIRST_DAY)) {
                    cell.setCellValue(date.toString());
                } else {
                    cell.setCellValue(date.atStartOfDay());
                }
            }
            case Value.Truth(boolean truth) -> cell.setCellValue(truth);
        }
    }

    private void fill(Cell cell, double number) {
        if (Double.isFinite(number)) {
            cell.setCellValue(number);
        } else {
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
