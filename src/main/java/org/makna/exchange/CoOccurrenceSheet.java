package org.makna.exchange;

import java.util.ArrayList;
import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Messages;
import org.makna.model.Table;

/** The sheet {@code Co-occurrence}: each code's frequency, then how often it meets each other code. */
final class CoOccurrenceSheet {

    private CoOccurrenceSheet() {
    }

    /** Writes a table of codes by the same codes, whose diagonal holds the frequencies. */
    static void write(SheetWriter sheet, Table table, Messages messages, SheetLimits limits) {
        int codes = table.rows().size();
        TableSheet layout = new TableSheet(table, messages, false);
        if (codes != table.columns().size() || layout.isLong(limits)) {
            layout.writeTo(sheet, limits);
            return;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(messages.text("workbook.column.code"), 40));
        columns.add(new Column(messages.text("workbook.column.frequency"), 12));
        table.columns().forEach(code -> columns.add(new Column(code.label(), 12)));
        sheet.header(columns, 2);
        int first = sheet.nextRow();
        for (int r = 0; r < codes; r++) {
            List<Value> row = new ArrayList<>();
            row.add(Value.text(table.rows().get(r).label()));
            row.add(TableSheet.whole(table.cells()[r][r]));
            for (double cell : table.cells()[r]) {
                row.add(TableSheet.whole(cell));
            }
            sheet.row(row);
        }
        if (codes > 0 && !sheet.isContinued()) {
            sheet.shade(first, sheet.nextRow() - 1, 2, 1 + codes);
        }
    }
}
