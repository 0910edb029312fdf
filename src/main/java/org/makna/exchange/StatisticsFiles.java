package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Row;
import tools.jackson.core.JsonGenerator;

/** Writes statistics as an Excel file, CSV, JSON or text for the clipboard, always with what was counted. */
public final class StatisticsFiles {

    private static final String SHEET = "Statistics";
    private static final String LINE_END = "\r\n";

    private StatisticsFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Statistics}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, Statistics statistics, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            SheetWriter sheet = excel.sheet(SHEET);
            for (int i = 0; i < statistics.blocks().size(); i++) {
                if (i > 0) {
                    sheet.endBlock();
                }
                Block block = statistics.blocks().get(i);
                List<Column> columns = new ArrayList<>();
                headings(block, messages).forEach(heading -> columns.add(new Column(heading,
                        columns.size() < block.names().size() ? 28 : 12)));
                if (block.speaks()) {
                    columns.set(columns.size() - 1, new Column(columns.getLast().heading(), 90));
                }
                sheet.header(columns, i == 0 ? block.names().size() : 0);
                boolean speaks = block.speaks();
                block.rows().forEach(row -> sheet.row(values(block, speaks, row, messages)));
            }
            readme.imprint(imprint);
            readme.filters(SHEET, statistics.filters());
            statistics.counted().forEach(sentence -> readme.counted(SHEET, sentence));
            readme.adjustments(excel, 0);
        });
    }

    /**
     * Writes a CSV file: the blocks below each other with an empty row between them, each with its own headings. Beside it
     * {@code NAME.csv.txt} says what was counted.
     *
     * @param spreadsheetSafe whether text that starts like a formula gets an apostrophe in front
     * @return what the user must be told of the file
     * @throws org.makna.model.MaknaException if a file cannot be written; an earlier one is untouched
     */
    public static List<Message> csv(Path file, Statistics statistics, Messages messages, boolean spreadsheetSafe) {
        long guarded = CsvFile.write(file, spreadsheetSafe, csv -> {
            int width = statistics.blocks().stream().mapToInt(block -> headings(block, messages).size()).max()
                    .orElse(0);
            for (int i = 0; i < statistics.blocks().size(); i++) {
                Block block = statistics.blocks().get(i);
                if (i > 0) {
                    csv.row(wide(List.of(), width));
                }
                csv.row(wide(headings(block, messages).stream().map(Value::text).toList(), width));
                boolean speaks = block.speaks();
                block.rows().forEach(row -> csv.row(wide(values(block, speaks, row, messages), width)));
            }
        });
        List<Message> notes = SegmentFiles.guardedNotes(guarded);
        StringJoiner said = new StringJoiner(LINE_END, "", LINE_END);
        said.add(messages.text("exchange.table-of", statistics.study(), Long.toString(statistics.revision())));
        if (!statistics.filters().isEmpty()) {
            said.add(messages.text("workbook.readme.filters") + ": " + String.join(" and ", statistics.filters()));
        }
        Stream.concat(statistics.counted().stream(), notes.stream()).map(messages::text).forEach(said::add);
        NewFile.noteBeside(file, said.toString());
        return notes;
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, Statistics statistics, Messages messages) {
        Json.write(file, generator -> json(generator, statistics, messages));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, Statistics statistics, Messages messages) {
        Json.write(out, generator -> json(generator, statistics, messages));
    }

    /** The blocks with tabs between their cells, as spreadsheets paste them, and below them what was counted. */
    public static String text(Statistics statistics, Messages messages) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        for (Block block : statistics.blocks()) {
            lines.add(block.heading());
            boolean speaks = block.speaks();
            lines.add(String.join("\t", headings(block, messages).stream().map(StatisticsFiles::line).toList()));
            block.rows().forEach(row -> lines.add(String.join("\t",
                    values(block, speaks, row, messages).stream().map(Value::plain).map(StatisticsFiles::line)
                            .toList())));
            lines.add("");
        }
        lines.add(String.join(" ", statistics.counted().stream().map(messages::text).toList()));
        return lines.toString();
    }

    private static List<Value> wide(List<Value> row, int width) {
        List<Value> wide = new ArrayList<>(row);
        while (wide.size() < width) {
            wide.add(Value.BLANK);
        }
        return wide;
    }

    private static String line(String text) {
        return text.replaceAll("[\\t\\n\\r]+", " ");
    }

    private static List<String> headings(Block block, Messages messages) {
        List<String> headings = new ArrayList<>(block.names());
        block.columns().forEach(column -> headings.add(column.heading()));
        if (block.speaks()) {
            headings.add(messages.text("statistics.column.said"));
        }
        return headings;
    }

    private static List<Value> values(Block block, boolean speaks, Row row, Messages messages) {
        List<Value> values = new ArrayList<>();
        row.names().forEach(name -> values.add(Value.text(name)));
        for (int i = 0; i < row.figures().size(); i++) {
            double figure = row.figures().get(i);
            // What a test has none of, such as a second number of degrees of freedom, is no number that went missing.
            values.add(!Double.isFinite(figure) ? Value.BLANK : switch (block.columns().get(i).figure()) {
                case COUNT -> new Value.Count(Math.round(figure));
                case SHARE -> new Value.Share(figure);
                case DECIMAL, PROBABILITY -> new Value.Decimal(figure);
            });
        }
        Message said = row.said();
        if (speaks) {
            values.add(said == null ? Value.BLANK : Value.text(messages.text(said)));
        }
        return values;
    }

    private static void json(JsonGenerator generator, Statistics statistics, Messages messages) {
        generator.writeStartObject();
        generator.writeName("blocks");
        generator.writeStartArray();
        for (Block block : statistics.blocks()) {
            json(generator, block, messages);
        }
        generator.writeEndArray();
        Json.strings(generator, "counted", statistics.counted().stream().map(messages::text).toList());
        Json.strings(generator, "filters", statistics.filters());
        generator.writeNumberProperty("revision", statistics.revision());
        generator.writeStringProperty("study", statistics.study());
        generator.writeEndObject();
    }

    private static void json(JsonGenerator generator, Block block, Messages messages) {
        generator.writeStartObject();
        generator.writeStringProperty("heading", block.heading());
        Json.strings(generator, "names", block.names());
        Json.strings(generator, "columns", block.columns().stream().map(Statistics.Column::heading).toList());
        generator.writeName("rows");
        generator.writeStartArray();
        for (Row row : block.rows()) {
            generator.writeStartObject();
            Json.strings(generator, "names", row.names());
            generator.writeName("figures");
            generator.writeStartArray();
            row.figures().forEach(figure -> Json.number(generator, figure));
            generator.writeEndArray();
            Message said = row.said();
            if (said != null) {
                generator.writeStringProperty("said", messages.text(said));
            }
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }
}
