package org.makna.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Messages;
import org.makna.model.Pseudonym;
import org.makna.model.ReplacedName;

/** Writes lists of names with their pseudonyms, and reports of what was replaced. Both are for the user alone. */
public final class PseudonymFiles {

    private static final List<String> COLUMNS = List.of("document", "name", "pseudonym", "count");
    private static final int[] WIDTHS = {40, 28, 28, 10};

    private PseudonymFiles() {
    }

    /**
     * Writes a list as CSV.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void list(Path file, List<Pseudonym> names) {
        CsvFile.write(file, false, csv -> {
            csv.header(List.of("name", "pseudonym"));
            names.forEach(one -> csv.row(List.of(Value.text(one.name()), Value.text(one.replacement()))));
        });
    }

    /**
     * Writes a report as CSV.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void reportCsv(Path file, List<ReplacedName> lines) {
        CsvFile.write(file, false, csv -> {
            csv.header(COLUMNS);
            lines.forEach(line -> csv.row(row(line)));
        });
    }

    /**
     * Writes a report as an Excel file with the sheets {@code README} and {@code Pseudonyms}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void reportXlsx(Path file, List<ReplacedName> lines, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            SheetWriter sheet = excel.sheet("Pseudonyms");
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < WIDTHS.length; i++) {
                columns.add(new Column(messages.text("workbook.pseudonyms." + COLUMNS.get(i)), WIDTHS[i]));
            }
            sheet.header(columns, 1);
            lines.forEach(line -> sheet.row(row(line)));
            readme.imprint(imprint);
            readme.note("workbook.note.pseudonyms");
            readme.adjustments(excel, 0);
        });
    }

    private static List<Value> row(ReplacedName line) {
        return List.of(Value.text(line.document()), Value.text(line.name().name()),
                Value.text(line.name().replacement()), new Value.Count(line.count()));
    }
}
