package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Agreement;
import org.makna.model.Agreement.Coefficients;
import org.makna.model.Agreement.Counts;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Match;
import org.makna.model.Message;
import org.makna.model.Messages;
import tools.jackson.core.JsonGenerator;

/** Writes the agreement of coders as an Excel file, CSV or JSON, always with what was counted. */
public final class AgreementFiles {

    private static final List<String> COLUMNS = List.of("of", "code", "document", "documents", "size", "unit", "first",
            "second", "n11", "n10", "n01", "n00", "agreement", "kappa", "scott", "brennanPrediger", "ac1", "alpha",
            "note");
    private static final String LINE_END = "\r\n";

    private AgreementFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Agreement}.
     *
     * @throws org.makna.model.MaknaException if the file cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, Agreement agreement, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            AgreementSheet sheet = new AgreementSheet(agreement, messages);
            sheet.writeTo(excel.sheet(AgreementSheet.NAME));
            readme.imprint(imprint);
            readme.coders(agreement.coders());
            sheet.explain(readme);
            readme.adjustments(excel, 0);
        });
    }

    /**
     * Writes a CSV file with the fields of the JSON as columns: a row for each code in each document, then the totals. Beside
     * it {@code NAME.csv.txt} says what was counted.
     *
     * @param spreadsheetSafe whether names that start like a formula get an apostrophe in front
     * @return what the user must be told of the file
     * @throws org.makna.model.MaknaException if a file cannot be written; an earlier one is untouched
     */
    public static List<Message> csv(Path file, Agreement agreement, Messages messages, boolean spreadsheetSafe) {
        long guarded = CsvFile.write(file, spreadsheetSafe, csv -> {
            csv.header(COLUMNS);
            agreement.lines().forEach(line -> csv.row(row(agreement, line, messages)));
            agreement.totals().forEach(line -> csv.row(row(agreement, line, messages)));
        });
        List<Message> notes = SegmentFiles.guardedNotes(guarded);
        NewFile.noteBeside(file, counted(agreement, messages, notes));
        return notes;
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, Agreement agreement, Messages messages) {
        Json.write(file, generator -> json(generator, agreement, messages));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, Agreement agreement, Messages messages) {
        Json.write(out, generator -> json(generator, agreement, messages));
    }

    private static List<Value> row(Agreement agreement, Line line, Messages messages) {
        Counts counts = line.counts();
        Coefficients of = line.coefficients();
        List<Value> row = new ArrayList<>();
        row.add(new Value.Text(line.of().word()));
        row.add(text(line.code()));
        row.add(text(line.document()));
        row.add(new Value.Count(line.documents()));
        row.add(new Value.Count(line.size()));
        row.add(new Value.Text(agreement.unit().word()));
        row.add(new Value.Text(line.first()));
        row.add(Value.text(line.second()));
        row.addAll(counts == null
                ? List.of(Value.BLANK, Value.BLANK, Value.BLANK, Value.BLANK)
                : List.of(new Value.Count(counts.both()), new Value.Count(counts.first()),
                        new Value.Count(counts.second()), new Value.Count(counts.neither())));
        for (double number : new double[]{of.agreement(), of.kappa(), of.scott(), of.brennanPrediger(), of.gwet(),
                of.alpha()}) {
            row.add(new Value.Decimal(number));
        }
        row.add(Value.text(note(line, messages)));
        return row;
    }

    private static Value text(@Nullable String text) {
        return text == null ? Value.BLANK : Value.text(text);
    }

    private static String note(Line line, Messages messages) {
        return line.notes().stream().map(messages::text).collect(Collectors.joining(" "));
    }

    private static String counted(Agreement agreement, Messages messages, List<Message> notes) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("exchange.table-of", agreement.study(), Long.toString(agreement.revision())));
        agreement.counted().forEach(sentence -> lines.add(messages.text(sentence)));
        notes.forEach(note -> lines.add(messages.text(note)));
        return lines.stream().map(line -> line + LINE_END).collect(Collectors.joining());
    }

    private static void json(JsonGenerator generator, Agreement agreement, Messages messages) {
        generator.writeStartObject();
        generator.writeStringProperty("study", agreement.study());
        generator.writeNumberProperty("revision", agreement.revision());
        generator.writeStringProperty("unit", agreement.unit().word());
        Json.strings(generator, "coders", agreement.coders());
        Json.strings(generator, "documents", agreement.documents());
        generator.writeName("lines");
        lines(generator, agreement.lines(), messages);
        generator.writeName("totals");
        lines(generator, agreement.totals(), messages);
        generator.writeName("segments");
        generator.writeStartArray();
        agreement.matches().forEach(match -> match(generator, match));
        generator.writeEndArray();
        generator.writeStringProperty("counted",
                agreement.counted().stream().map(messages::text).collect(Collectors.joining(" ")));
        generator.writeEndObject();
    }

    private static void lines(JsonGenerator generator, List<Line> lines, Messages messages) {
        generator.writeStartArray();
        lines.forEach(line -> line(generator, line, messages));
        generator.writeEndArray();
    }

    private static void line(JsonGenerator generator, Line line, Messages messages) {
        generator.writeStartObject();
        generator.writeStringProperty("of", line.of().word());
        string(generator, "code", line.code());
        string(generator, "document", line.document());
        generator.writeNumberProperty("documents", line.documents());
        generator.writeNumberProperty("size", line.size());
        generator.writeStringProperty("first", line.first());
        string(generator, "second", line.second().isEmpty() ? null : line.second());
        Counts counts = line.counts();
        if (counts != null) {
            generator.writeNumberProperty("n11", counts.both());
            generator.writeNumberProperty("n10", counts.first());
            generator.writeNumberProperty("n01", counts.second());
            generator.writeNumberProperty("n00", counts.neither());
        }
        number(generator, "agreement", line.coefficients().agreement());
        number(generator, "kappa", line.coefficients().kappa());
        number(generator, "scott", line.coefficients().scott());
        number(generator, "brennanPrediger", line.coefficients().brennanPrediger());
        number(generator, "ac1", line.coefficients().gwet());
        number(generator, "alpha", line.coefficients().alpha());
        generator.writeStringProperty("note", note(line, messages));
        generator.writeEndObject();
    }

    private static void match(JsonGenerator generator, Match match) {
        generator.writeStartObject();
        string(generator, "code", match.code());
        generator.writeStringProperty("first", match.first());
        generator.writeStringProperty("second", match.second());
        generator.writeNumberProperty("matched", match.agreements());
        generator.writeNumberProperty("onlyFirst", match.onlyFirst());
        generator.writeNumberProperty("onlySecond", match.onlySecond());
        number(generator, "agreement", match.agreement());
        number(generator, "kappaN", match.kappa());
        number(generator, "unitizedAlpha", match.unitized());
        number(generator, "valuesAlpha", match.values());
        number(generator, "setsAlphaJaccard", match.jaccard());
        number(generator, "setsAlphaMasi", match.masi());
        generator.writeEndObject();
    }

    private static void number(JsonGenerator generator, String name, double number) {
        generator.writeName(name);
        Json.number(generator, number);
    }

    private static void string(JsonGenerator generator, String name, @Nullable String text) {
        if (text == null) {
            generator.writeNullProperty(name);
        } else {
            generator.writeStringProperty(name, text);
        }
    }
}
