package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.WordComparison;
import org.makna.model.WordComparison.Group;
import org.makna.model.WordComparison.Keyword;
import tools.jackson.core.JsonGenerator;

/** Writes which words set groups of texts apart as an Excel file, CSV or JSON. */
public final class KeywordFiles {

    private static final String SHEET = "Compared words";
    private static final List<String> COLUMNS = List.of("group", "word", "count", "share", "elsewhere", "otherShare",
            "logLikelihood", "p", "logRatio", "groups", "tfIdf");
    private static final List<String> HEADINGS = List.of("group", "word", "count", "share-here", "elsewhere",
            "share-elsewhere", "log-likelihood", "p", "log-ratio", "groups", "tf-idf");

    private KeywordFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Compared words}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, WordComparison words, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            SheetWriter sheet = excel.sheet(SHEET);
            List<Column> columns = new ArrayList<>();
            HEADINGS.forEach(name -> columns.add(new Column(messages.text("workbook.column." + name),
                    columns.size() < 2 ? 28 : 14)));
            sheet.header(columns, 2);
            words.groups().forEach(group -> group.words().forEach(word -> sheet.row(row(group, word))));
            readme.imprint(imprint);
            readme.filters(SHEET, words.filters());
            words.said().forEach(sentence -> readme.counted(SHEET, sentence));
            readme.adjustments(excel, 0);
        });
    }

    /**
     * Writes a CSV file with the fields of the JSON as columns; shares are fractions.
     *
     * @param spreadsheetSafe whether text that starts like a formula gets an apostrophe in front
     * @return what the user must be told of the file
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static List<Message> csv(Path file, WordComparison words, boolean spreadsheetSafe) {
        return SegmentFiles.guardedNotes(CsvFile.write(file, spreadsheetSafe, csv -> csv(csv, words)));
    }

    /** Writes CSV without a byte order mark and leaves the writer open. */
    public static void csv(Writer out, WordComparison words) {
        CsvFile.write(out, csv -> csv(csv, words));
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, WordComparison words, Messages messages) {
        Json.write(file, generator -> json(generator, words, messages));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, WordComparison words, Messages messages) {
        Json.write(out, generator -> json(generator, words, messages));
    }

    private static void csv(CsvFile csv, WordComparison words) {
        csv.header(COLUMNS);
        words.groups().forEach(group -> group.words().forEach(word -> csv.row(row(group, word))));
    }

    private static List<Value> row(Group group, Keyword word) {
        return List.of(Value.text(group.name()), Value.text(word.word()), new Value.Count(word.count()),
                new Value.Share(word.share()), new Value.Count(word.elsewhere()), new Value.Share(word.otherShare()),
                new Value.Decimal(word.logLikelihood()), new Value.Decimal(word.p()),
                new Value.Decimal(word.logRatio()), new Value.Count(word.groups()), new Value.Decimal(word.tfIdf()));
    }

    private static void json(JsonGenerator generator, WordComparison words, Messages messages) {
        generator.writeStartObject();
        generator.writeName("groups");
        generator.writeStartArray();
        words.groups().forEach(group -> json(generator, group));
        generator.writeEndArray();
        generator.writeNumberProperty("counted", words.counted());
        Json.strings(generator, "filters", words.filters());
        Json.strings(generator, "said", words.said().stream().map(messages::text).toList());
        generator.writeEndObject();
    }

    private static void json(JsonGenerator generator, Group group) {
        generator.writeStartObject();
        generator.writeStringProperty("group", group.name());
        generator.writeNumberProperty("counted", group.counted());
        generator.writeName("words");
        generator.writeStartArray();
        for (Keyword word : group.words()) {
            generator.writeStartObject();
            generator.writeStringProperty("word", word.word());
            generator.writeNumberProperty("count", word.count());
            number(generator, "share", word.share());
            generator.writeNumberProperty("elsewhere", word.elsewhere());
            number(generator, "otherShare", word.otherShare());
            number(generator, "logLikelihood", word.logLikelihood());
            number(generator, "p", word.p());
            number(generator, "logRatio", word.logRatio());
            generator.writeNumberProperty("groups", word.groups());
            number(generator, "tfIdf", word.tfIdf());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void number(JsonGenerator generator, String name, double number) {
        generator.writeName(name);
        Json.number(generator, number);
    }
}
