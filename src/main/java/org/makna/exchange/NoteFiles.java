package org.makna.exchange;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.makna.model.NoteHit;
import tools.jackson.core.JsonGenerator;

/** Writes hits in memos, annotations, rules of codes and comments as CSV or JSON. */
public final class NoteFiles {

    private static final List<String> COLUMNS = List.of("kind", "about", "left", "hit", "right");

    private NoteFiles() {
    }

    /** Writes CSV without a byte order mark and leaves the writer open. */
    public static void csv(Writer out, List<NoteHit> hits) {
        CsvFile.write(out, csv -> {
            csv.header(COLUMNS);
            for (NoteHit hit : hits) {
                csv.row(List.of(Value.text(kind(hit)), Value.text(hit.about()), Value.text(hit.left()),
                        Value.text(hit.hit()), Value.text(hit.right())));
            }
        });
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
