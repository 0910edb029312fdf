package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.HistoryStep;
import org.makna.model.Messages;
import tools.jackson.core.JsonGenerator;

/** Writes the audit trail (who did what, when, and whether it still holds) as an Excel file, CSV or JSON. */
public final class HistoryFiles {

    private static final List<String> COLUMNS = List.of("revision", "time", "coder", "kind", "label", "target", "state",
            "rows");
    private static final int[] WIDTHS = {10, 19, 16, 10, 80, 10, 12, 10};

    private HistoryFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code History}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, List<HistoryStep> steps, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            SheetWriter sheet = excel.sheet("History");
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < WIDTHS.length; i++) {
                columns.add(new Column(messages.text("workbook.history." + COLUMNS.get(i)), WIDTHS[i]));
            }
            sheet.header(columns, 1);
            for (HistoryStep step : steps) {
                sheet.row(row(step, messages.text("workbook.history.kind." + word(step.kind())),
                        messages.text("workbook.history.state." + word(step.state())), messages));
            }
            readme.imprint(imprint);
            readme.note("workbook.note.times");
            readme.note("workbook.note.history");
            readme.adjustments(excel, 0);
        });
    }

    /**
     * Writes a CSV file with the fields of the JSON as columns.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void csv(Path file, List<HistoryStep> steps, Messages messages) {
        CsvFile.write(file, false, csv -> {
            csv.header(COLUMNS);
            for (HistoryStep step : steps) {
                csv.row(row(step, word(step.kind()), word(step.state()), messages));
            }
        });
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, List<HistoryStep> steps, Messages messages) {
        Json.write(file, generator -> json(generator, steps, messages));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, List<HistoryStep> steps, Messages messages) {
        Json.write(out, generator -> json(generator, steps, messages));
    }

    private static List<Value> row(HistoryStep step, String kind, String state, Messages messages) {
        Long target = step.target();
        return List.of(new Value.Count(step.revision()), Value.moment(step.time()), Value.text(step.coder()),
                new Value.Text(kind), Value.prose(messages.text(step.label())),
                target == null ? Value.BLANK : new Value.Count(target), new Value.Text(state),
                new Value.Count(step.rows()));
    }

    private static void json(JsonGenerator generator, List<HistoryStep> steps, Messages messages) {
        generator.writeStartArray();
        for (HistoryStep step : steps) {
            generator.writeStartObject();
            generator.writeNumberProperty("revision", step.revision());
            generator.writeStringProperty("time", step.time());
            generator.writeStringProperty("coder", step.coder());
            generator.writeStringProperty("kind", word(step.kind()));
            generator.writeStringProperty("label", messages.text(step.label()));
            Long target = step.target();
            if (target == null) {
                generator.writeNullProperty("target");
            } else {
                generator.writeNumberProperty("target", target.longValue());
            }
            generator.writeStringProperty("state", word(step.state()));
            generator.writeNumberProperty("rows", step.rows());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
