package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.NoteHit;
import tools.jackson.core.JsonGenerator;

/** Writes hits in memos, annotations, rules of codes and comments as an Excel file, CSV or JSON. */
public final class NoteFiles {

    private static final String SHEET = "Notes";
    private static final List<String> COLUMNS = List.of("kind", "about", "left", "hit", "right");

    private NoteFiles() {
    }

    /**
     * Writes a CSV file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void csv(Path file, List<NoteHit> hits) {
        CsvFile.write(file, false, csv -> csv(csv, hits));
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Notes}.
     *
     * @param query what was asked
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, List<NoteHit> hits, Message query, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            SheetWriter sheet = excel.sheet(SHEET);
            sheet.header(List.of(new Column(messages.text("workbook.column.kind"), 24),
                    new Column(messages.text("workbook.column.about"), 36),
                    new Column(messages.text("workbook.column.context-before"), 60),
                    new Column(messages.text("workbook.column.hit"), 24),
                    new Column(messages.text("workbook.column.context-after"), 60)), 1);
            for (NoteHit hit : hits) {
                sheet.row(List.of(Value.text(messages.text("note.kind." + kind(hit))), Value.text(hit.about()),
                        Value.prose(hit.left()), Value.prose(hit.hit()), Value.prose(hit.right())));
            }
            readme.imprint(imprint);
            readme.sheetLine(SHEET, "workbook.sheet.notes", true);
            readme.counted(SHEET, query);
            readme.adjustments(excel, 0);
        });
    }

    /** Writes CSV without a byte order mark and leaves the writer open. */
    public static void csv(Writer out, List<NoteHit> hits) {
        CsvFile.write(out, csv -> csv(csv, hits));
    }

    private static void csv(CsvFile csv, List<NoteHit> hits) {
        csv.header(COLUMNS);
        for (NoteHit hit : hits) {
            csv.row(List.of(Value.text(kind(hit)), Value.text(hit.about()), Value.text(hit.left()),
                    Value.text(hit.hit()), Value.text(hit.right())));
        }
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, List<NoteHit> hits) {
        Json.write(out, generator -> json(generator, hits));
    }

    private static void json(JsonGenerator generator, List<NoteHit> hits) {
        generator.writeStartArray();
        for (NoteHit hit : hits) {
            generator.writeStartObject();
            generator.writeStringProperty("kind", kind(hit));
            generator.writeStringProperty("about", hit.about());
            generator.writeStringProperty("left", hit.left());
            generator.writeStringProperty("hit", hit.hit());
            generator.writeStringProperty("right", hit.right());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static String kind(NoteHit hit) {
        return hit.kind().name().toLowerCase(Locale.ROOT);
    }
}
