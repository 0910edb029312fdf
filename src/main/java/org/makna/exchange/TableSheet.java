package org.makna.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Messages;
import org.makna.model.Table;

/** Lays a table out on a sheet: labels, numbers, totals; or in long form when it is wider than a sheet. */
final class TableSheet {

    private static final int LABEL_WIDTH = 40;
    private static final int NUMBER_WIDTH = 12;

    private final Table table;
    private final Messages messages;
    private final boolean withDistinct;
    private final List<String> labelHeadings;

    /**
     * A layout.
     *
     * @param withDistinct whether a second total counts nothing twice
     */
    TableSheet(Table table, Messages messages, boolean withDistinct) {
        this.table = table;
        this.messages = messages;
        this.withDistinct = withDistinct;
        this.labelHeadings = TableLabels.headings(table, messages);
    }

    /** Whether the table has too many columns for a sheet. */
    boolean isLong(SheetLimits limits) {
        return labelHeadings.size() + table.columns().size() + (withDistinct ? 2 : 1) + (hasSizes() ? 1 : 0) > limits
                .columns();
    }

    /** Whether N is that of the rows, so that it stands in a column. */
    private boolean hasSizes() {
        return table.n() != null && table.nOfRows();
    }

    /** Writes the table below what the sheet holds already. */
    void writeTo(SheetWriter sheet, SheetLimits limits) {
        if (isLong(limits)) {
            writeLong(sheet);
        } else {
            writeWide(sheet);
        }
    }

    private void writeWide(SheetWriter sheet) {
        sheet.header(headings(), labelHeadings.size());
        int first = sheet.nextRow();
        long[] n = table.n();
        for (int r = 0; r < table.rows().size(); r++) {
            List<Value> row = labels(table.rows().get(r));
            for (double cell : table.cells()[r]) {
                row.add(number(cell));
            }
            row.add(number(table.rowTotals()[r]));
            if (withDistinct) {
                row.add(whole(table.rowDistinct()[r]));
            }
            if (n != null && hasSizes()) {
                row.add(new Value.Count(n[r]));
            }
            sheet.row(row);
        }
        int left = labelHeadings.size();
        if (!table.rows().isEmpty() && !table.columns().isEmpty() && !sheet.isContinued()) {
            sheet.shade(first, sheet.nextRow() - 1, left, left + table.columns().size() - 1);
        }
        writeTotals(sheet);
    }

    private void writeTotals(SheetWriter sheet) {
        List<Value> totals = summary("Total");
        Arrays.stream(table.columnTotals()).forEach(total -> totals.add(number(total)));
        totals.add(number(table.total()));
        if (withDistinct) {
            totals.add(whole(table.distinct()));
        }
        if (hasSizes()) {
            totals.add(Value.BLANK);
        }
        sheet.total(totals);
        long[] n = table.n();
        if (n != null && !table.nOfRows()) {
            List<Value> sizes = summary("N");
            Arrays.stream(n).forEach(size -> sizes.add(new Value.Count(size)));
            sheet.total(sizes);
        }
    }

    /** One row per cell that is not 0, then the totals of the rows and of all. */
    private void writeLong(SheetWriter sheet) {
        List<Column> headings = labelColumns();
        headings.add(new Column(messages.text("workbook.column.column"), LABEL_WIDTH));
        headings.add(new Column(messages.text("workbook.column.value"), NUMBER_WIDTH));
        sheet.header(headings, labelHeadings.size());
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                if (table.cells()[r][c] != 0) {
                    List<Value> row = labels(table.rows().get(r));
                    row.add(Value.text(table.columns().get(c).label()));
                    row.add(number(table.cells()[r][c]));
                    sheet.row(row);
                }
            }
        }
        List<Value> total = summary("Total");
        total.add(Value.BLANK);
        total.add(number(table.total()));
        sheet.total(total);
    }

    private List<Column> headings() {
        List<Column> headings = labelColumns();
        table.columns().forEach(column -> headings.add(new Column(column.label(), NUMBER_WIDTH)));
        if (withDistinct) {
            headings.add(new Column(messages.text("workbook.column.total-sum"), NUMBER_WIDTH));
            headings.add(new Column(messages.text("workbook.column.total-distinct"), NUMBER_WIDTH));
        } else {
            headings.add(new Column("Total", NUMBER_WIDTH));
        }
        if (hasSizes()) {
            headings.add(new Column("N", NUMBER_WIDTH));
        }
        return headings;
    }

    private List<Column> labelColumns() {
        List<Column> columns = new ArrayList<>();
        labelHeadings.forEach(heading -> columns.add(new Column(heading, LABEL_WIDTH)));
        return columns;
    }

    private List<Value> labels(Table.Member row) {
        return new ArrayList<>(TableLabels.of(row, labelHeadings.size()));
    }

    /** The label cells of a row below the table; the word stands in the first. */
    private List<Value> summary(String word) {
        List<Value> row = new ArrayList<>();
        row.add(new Value.Text(word));
        while (row.size() < labelHeadings.size()) {
            row.add(Value.BLANK);
        }
        return row;
    }

    private Value number(double number) {
        if (table.isShare()) {
            return new Value.Share(number);
        }
        return table.isDecimal() ? new Value.Decimal(number) : whole(number);
    }

    static Value whole(double number) {
        return Value.isWhole(number) ? new Value.Count((long) number) : new Value.Decimal(number);
    }
}
