package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Messages;
import tools.jackson.core.JsonGenerator;

/** Writes the fidelity report of an import as an Excel file, CSV or JSON. */
public final class ReportFiles {

    private static final List<String> FILE_COLUMNS = List.of("file", "documents", "status", "format", "encoding",
            "cases", "characters", "turns", "speakers", "repaired", "left-out");
    private static final int[] FILE_WIDTHS = {34, 34, 14, 9, 14, 9, 12, 9, 34, 10, 10};
    private static final List<String> FINDING_COLUMNS = List.of("file", "severity", "finding");
    private static final int[] FINDING_WIDTHS = {34, 14, 100};

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

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, List<FileReport> reports, Messages messages) {
        Json.write(file, generator -> {
            generator.writeStartArray();
            reports.forEach(report -> json(generator, report, messages));
            generator.writeEndArray();
        });
    }

    /**
     * Writes an Excel file with the sheets {@code README}, {@code Files} (a row per file) and {@code Findings} (a row for each
     * thing that was noticed).
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, List<FileReport> reports, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            SheetWriter files = excel.sheet("Files");
            files.header(columns(FILE_COLUMNS, FILE_WIDTHS, messages), 1);
            SheetWriter findings = excel.sheet("Findings");
            findings.header(columns(FINDING_COLUMNS, FINDING_WIDTHS, messages), 1);
            for (FileReport report : reports) {
                files.row(fileRow(report, messages.text("workbook.report.status." + word(report.status()))));
                for (Finding finding : report.findings()) {
                    findings.row(List.of(new Value.Text(report.file()),
                            new Value.Text(messages.text("severity." + word(finding.severity()))),
                            Value.prose(messages.text(finding.message()))));
                }
            }
            readme.imprint(imprint);
            readme.note("workbook.note.report");
            readme.adjustments(excel, 0);
        });
    }

    /**
     * Writes a CSV file: a row for each thing that was noticed, the facts of its file in front; a file without any has one row.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void csv(Path file, List<FileReport> reports, Messages messages) {
        CsvFile.write(file, false, csv -> {
            List<String> header = new ArrayList<>(FILE_COLUMNS);
            header.addAll(FINDING_COLUMNS.subList(1, FINDING_COLUMNS.size()));
            csv.header(header);
            for (FileReport report : reports) {
                List<Value> facts = fileRow(report, word(report.status()));
                for (Finding finding : report.findings()) {
                    csv.row(joined(facts, new Value.Text(word(finding.severity())),
                            Value.prose(messages.text(finding.message()))));
                }
                if (report.findings().isEmpty()) {
                    csv.row(joined(facts, Value.BLANK, Value.BLANK));
                }
            }
        });
    }

    private static List<Column> columns(List<String> names, int[] widths, Messages messages) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            columns.add(new Column(messages.text("workbook.report." + names.get(i)), widths[i]));
        }
        return columns;
    }

    private static List<Value> fileRow(FileReport report, String status) {
        return List.of(Value.text(report.file()), Value.text(String.join("; ", report.documents())),
                new Value.Text(status), Value.text(report.format()), Value.text(report.encoding()),
                new Value.Count(report.cases()), new Value.Count(report.characters()),
                new Value.Count(report.turns()), Value.text(String.join("; ", report.speakers())),
                new Value.Count(count(report, Finding.Severity.REPAIRED)),
                new Value.Count(count(report, Finding.Severity.LOST)));
    }

    private static long count(FileReport report, Finding.Severity severity) {
        return report.findings().stream().filter(one -> one.severity() == severity).count();
    }

    private static List<Value> joined(List<Value> facts, Value... more) {
        List<Value> row = new ArrayList<>(facts);
        row.addAll(List.of(more));
        return row;
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
