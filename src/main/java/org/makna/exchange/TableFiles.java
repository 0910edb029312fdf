package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table;
import tools.jackson.core.JsonGenerator;

/** Writes one table as an Excel file, CSV or JSON, always with what was counted. */
public final class TableFiles {

    private static final String TABLE = "Table";
    private static final String LINE_END = "\r\n";

    private TableFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README}, {@code Table} and, if given, {@code Coded segments}.
     *
     * @param segments the codings that were counted, or null to leave them out
     * @throws org.makna.model.MaknaException             if the file cannot be written; an earlier file is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop; an earlier file is untouched
     */
    public static void xlsx(Path file, Table table, @Nullable CodedSegments segments, Imprint imprint,
            Messages messages, Progress progress) {
        xlsx(file, table, segments, imprint, messages, progress, SheetLimits.EXCEL);
    }

    static void xlsx(Path file, Table table, @Nullable CodedSegments segments, Imprint imprint, Messages messages,
            Progress progress, SheetLimits limits) {
        ExcelFile.write(file, imprint, limits, excel -> {
            SheetWriter first = excel.sheet(ReadmeSheet.NAME);
            TableSheet layout = new TableSheet(table, messages, table.base() == Table.Base.NONE);
            layout.writeTo(excel.sheet(TABLE), limits);
            long continuedTexts = 0;
            if (segments != null) {
                SegmentSheet sheet = new SegmentSheet(segments, messages);
                sheet.writeTo(excel.sheet(SegmentSheet.NAME), progress);
                continuedTexts = sheet.continuedTexts();
            }
            ReadmeSheet readme = new ReadmeSheet(first, messages);
            readme.imprint(imprint);
            readme.table(TABLE, table);
            if (segments != null) {
                readme.segments(segments);
            }
            if (layout.isLong(limits)) {
                readme.note("workbook.note.long-form", TABLE);
            }
            readme.adjustments(excel, continuedTexts);
        });
    }

    /**
     * Writes a CSV file: label columns, one column per member, {@code Total}; below them the rows {@code Total} and, where
     * it applies, {@code N}. Beside it {@code NAME.csv.txt} says what was counted.
     *
     * @param spreadsheetSafe whether labels that start like a formula get an apostrophe in front
     * @return what the user must be told of the file
     * @throws org.makna.model.MaknaException if a file cannot be written; an earlier one is untouched
     */
    public static List<Message> csv(Path file, Table table, Messages messages, boolean spreadsheetSafe) {
        long guarded = CsvFile.write(file, spreadsheetSafe, csv -> rows(csv, table));
        List<Message> notes = SegmentFiles.guardedNotes(guarded);
        NewFile.noteBeside(file, counted(table, messages, notes));
        return notes;
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, Table table, Messages messages) {
        Json.write(file, generator -> json(generator, table, messages));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, Table table, Messages messages) {
        Json.write(out, generator -> json(generator, table, messages));
    }

    private static void rows(CsvFile csv, Table table) {
        List<String> axes = TableLabels.axes(table);
        List<String> header = new ArrayList<>(axes);
        table.columns().forEach(column -> header.add(column.label()));
        header.add("Total");
        long[] n = table.n();
        boolean nOfRows = n != null && table.nOfRows();
        if (nOfRows) {
            header.add("N");
        }
        csv.header(header);
        for (int r = 0; r < table.rows().size(); r++) {
            List<Value> row = row(TableLabels.of(table.rows().get(r), axes.size()), table.cells()[r],
                    table.rowTotals()[r]);
            if (n != null && nOfRows) {
                row.add(new Value.Count(n[r]));
            }
            csv.row(row);
        }
        List<Value> totals = row(labels("Total", axes.size()), table.columnTotals(), table.total());
        if (nOfRows) {
            totals.add(Value.BLANK);
        }
        csv.row(totals);
        if (n != null && !nOfRows) {
            csv.row(row(labels("N", axes.size()), Arrays.stream(n).asDoubleStream().toArray(), Double.NaN));
        }
    }

    private static List<Value> row(List<Value> labels, double[] cells, double total) {
        List<Value> row = new ArrayList<>(labels);
        Arrays.stream(cells).mapToObj(Value.Decimal::new).forEach(row::add);
        row.add(new Value.Decimal(total));
        return row;
    }

    private static List<Value> labels(String word, int columns) {
        return TableLabels.of(new Table.Member(List.of(word), 0), columns);
    }

    private static String counted(Table table, Messages messages, List<Message> notes) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("exchange.table-of", table.study(), Long.toString(table.revision())));
        lines.add(messages.text("workbook.readme.unit") + ": " + messages.text("workbook.unit." + table.unit().word()));
        lines.add(messages.text("workbook.readme.base") + ": " + messages.text("workbook.base." + table.base().word()));
        if (!table.filters().isEmpty()) {
            lines.add(messages.text("workbook.readme.filters") + ": " + String.join(" and ", table.filters()));
        }
        table.counted().forEach(sentence -> lines.add(messages.text(sentence)));
        notes.forEach(note -> lines.add(messages.text(note)));
        return lines.stream().map(line -> line + LINE_END).collect(Collectors.joining());
    }

    private static void json(JsonGenerator generator, Table table, Messages messages) {
        generator.writeStartObject();
        Json.strings(generator, "rows", table.rows().stream().map(Table.Member::label).toList());
        Json.strings(generator, "columns", table.columns().stream().map(Table.Member::label).toList());
        generator.writeName("cells");
        generator.writeStartArray();
        for (double[] row : table.cells()) {
            numbers(generator, row);
        }
        generator.writeEndArray();
        generator.writeName("rowTotals");
        numbers(generator, table.rowTotals());
        generator.writeName("columnTotals");
        numbers(generator, table.columnTotals());
        generator.writeName("total");
        Json.number(generator, table.total());
        generator.writeStringProperty("unit", table.unit().word());
        generator.writeStringProperty("base", table.base().word());
        generator.writeStringProperty("counted",
                table.counted().stream().map(messages::text).collect(Collectors.joining(" ")));
        Json.strings(generator, "filters", table.filters());
        generator.writeNumberProperty("revision", table.revision());
        generator.writeStringProperty("study", table.study());
        generator.writeEndObject();
    }

    private static void numbers(JsonGenerator generator, double[] numbers) {
        generator.writeStartArray();
        for (double number : numbers) {
            Json.number(generator, number);
        }
        generator.writeEndArray();
    }
}
