package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.makna.model.HitRow;
import tools.jackson.core.JsonGenerator;

/** Writes the hits of a search as CSV or JSON. */
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
