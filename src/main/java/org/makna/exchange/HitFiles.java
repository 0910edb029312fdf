package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.makna.model.HitRow;
import org.makna.model.Messages;
import org.makna.model.Progress;
import tools.jackson.core.JsonGenerator;

/** Writes the hits of a search as an Excel file, CSV or JSON. */
public final class HitFiles {

    private static final List<String> COLUMNS = List.of("document", "documentGuid", "start", "end", "startCodePoint",
            "endCodePoint", "left", "hit", "right", "speaker", "section", "codes", "score");

    private HitFiles() {
    }

    /**
     * Writes a CSV file with the fields of the JSON as columns; codes are joined by {@code "; "}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void csv(Path file, List<HitRow> hits) {
        CsvFile.write(file, false, csv -> csv(csv, hits));
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Hits}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop; an earlier file is untouched
     */
    public static void xlsx(Path file, ListedHits hits, Imprint imprint, Messages messages, Progress progress) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            new HitSheet(hits, messages).writeTo(excel.sheet(HitSheet.NAME), progress);
            readme.imprint(imprint);
            readme.sheetLine(HitSheet.NAME, "workbook.sheet.hits", true);
            readme.counted(HitSheet.NAME, hits.query());
            readme.note("workbook.note.positions");
            readme.adjustments(excel, 0);
        });
    }

    /** Writes CSV without a byte order mark and leaves the writer open. */
    public static void csv(Writer out, List<HitRow> hits) {
        CsvFile.write(out, csv -> csv(csv, hits));
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, List<HitRow> hits) {
        Json.write(file, generator -> json(generator, hits));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, List<HitRow> hits) {
        Json.write(out, generator -> json(generator, hits));
    }

    private static void csv(CsvFile csv, List<HitRow> hits) {
        csv.header(COLUMNS);
        for (HitRow hit : hits) {
            csv.row(List.of(Value.text(hit.document()), Value.text(hit.documentGuid()),
                    new Value.Count(hit.range().start()), new Value.Count(hit.range().end()),
                    new Value.Count(hit.startCodePoint()), new Value.Count(hit.endCodePoint()), Value.text(hit.left()),
                    Value.text(hit.hit()), Value.text(hit.right()), Value.text(hit.speaker()),
                    Value.text(hit.section()), Value.text(String.join("; ", hit.codes())),
                    new Value.Text(Float.toString(hit.score()))));
        }
    }

    private static void json(JsonGenerator generator, List<HitRow> hits) {
        generator.writeStartArray();
        for (HitRow hit : hits) {
            generator.writeStartObject();
            generator.writeStringProperty("document", hit.document());
            generator.writeStringProperty("documentGuid", hit.documentGuid());
            generator.writeNumberProperty("start", hit.range().start());
            generator.writeNumberProperty("end", hit.range().end());
            generator.writeNumberProperty("startCodePoint", hit.startCodePoint());
            generator.writeNumberProperty("endCodePoint", hit.endCodePoint());
            generator.writeStringProperty("left", hit.left());
            generator.writeStringProperty("hit", hit.hit());
            generator.writeStringProperty("right", hit.right());
            generator.writeStringProperty("speaker", hit.speaker());
            generator.writeStringProperty("section", hit.section());
            Json.strings(generator, "codes", hit.codes());
            generator.writeNumberProperty("score", hit.score());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }
}
