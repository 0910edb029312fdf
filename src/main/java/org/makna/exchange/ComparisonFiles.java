package org.makna.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.TableComparison;
import org.makna.model.TableComparison.Line;

/** Writes the numbers of a table at two times as an Excel file or CSV: one row for each cell that either has. */
public final class ComparisonFiles {

    private static final String SHEET = "Compared";

    private ComparisonFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Compared}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, String name, TableComparison comparison, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            SheetWriter sheet = excel.sheet(SHEET);
            List<Column> columns = new ArrayList<>();
            headings(comparison, messages).forEach(heading -> columns.add(new Column(heading,
                    columns.size() < 2 ? 32 : 16)));
            sheet.header(columns, 2);
            rows(comparison, messages).forEach(sheet::row);
            readme.imprint(imprint);
            readme.counted(SHEET, Message.of("table.compared.name", name));
            readme.counted(SHEET, Message.of("table.compared", comparison.before().revision(),
                    comparison.after().revision(), comparison.changes()));
            readme.adjustments(excel, 0);
        });
    }

    /**
     * Writes a CSV file.
     *
     * @param spreadsheetSafe whether text that starts like a formula gets an apostrophe in front
     * @return what the user must be told of the file
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static List<Message> csv(Path file, TableComparison comparison, Messages messages,
            boolean spreadsheetSafe) {
        return SegmentFiles.guardedNotes(CsvFile.write(file, spreadsheetSafe, csv -> {
            csv.header(headings(comparison, messages));
            rows(comparison, messages).forEach(csv::row);
        }));
    }

    private static List<String> headings(TableComparison comparison, Messages messages) {
        return List.of(messages.text("workbook.column.row"), messages.text("workbook.column.column"),
                messages.text("table.compared.revision", comparison.before().revision()),
                messages.text("table.compared.revision", comparison.after().revision()),
                messages.text("table.compared.change"), messages.text("workbook.column.note"));
    }

    private static List<List<Value>> rows(TableComparison comparison, Messages messages) {
        List<List<Value>> rows = new ArrayList<>();
        for (int r = 0; r < comparison.rows().size(); r++) {
            for (int c = 0; c < comparison.columns().size(); c++) {
                double earlier = comparison.earlier()[r][c];
                double later = comparison.later()[r][c];
                Line row = comparison.rows().get(r);
                Line column = comparison.columns().get(c);
                rows.add(List.of(Value.text(row.label()), Value.text(column.label()), number(earlier), number(later),
                        number(later - earlier), Value.text(note(row, column, messages))));
            }
        }
        return rows;
    }

    private static Value number(double number) {
        return Double.isNaN(number) ? Value.BLANK : TableSheet.whole(number);
    }

    private static String note(Line row, Line column, Messages messages) {
        boolean gone = row.presence() == TableComparison.Presence.GONE
                || column.presence() == TableComparison.Presence.GONE;
        boolean fresh = row.presence() == TableComparison.Presence.NEW
                || column.presence() == TableComparison.Presence.NEW;
        return gone ? messages.text("table.compared.is-gone") : fresh ? messages.text("table.compared.is-new") : "";
    }
}
