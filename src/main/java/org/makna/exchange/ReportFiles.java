package org.makna.exchange;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Messages;
import tools.jackson.core.JsonGenerator;

/** Writes the fidelity report of an import as JSON. */
public final class ReportFiles {

    private ReportFiles() {
    }

    /**
     * Writes an array with one object per file, and leaves the writer open. Names of fields and the words of
     * {@code status} and {@code severity} are the same in every language; messages follow the reader's.
     */
    public static void json(Writer out, List<FileReport> reports, Messages messages) {
        Json.write(out, generator -> {
            generator.writeStartArray();
            reports.forEach(report -> json(generator, report, messages));
            generator.writeEndArray();
        });
    }

    private static void json(JsonGenerator generator, FileReport report, Messages messages) {
        generator.writeStartObject();
        generator.writeStringProperty("file", report.file());
        generator.writeStringProperty("status", word(report.status()));
        generator.writeStringProperty("format", report.format());
        generator.writeStringProperty("encoding", report.encoding());
        Json.strings(generator, "documents", report.documents());
        generator.writeNumberProperty("cases", report.cases());
        generator.writeNumberProperty("characters", report.characters());
        generator.writeNumberProperty("turns", report.turns());
        Json.strings(generator, "speakers", report.speakers());
        generator.writeName("findings");
        generator.writeStartArray();
        for (Finding finding : report.findings()) {
            generator.writeStartObject();
            generator.writeStringProperty("severity", word(finding.severity()));
            generator.writeStringProperty("key", finding.message().key());
            generator.writeStringProperty("message", messages.text(finding.message()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
