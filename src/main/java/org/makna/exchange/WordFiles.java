package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.WordForm;
import org.makna.model.WordFrequencies;
import org.makna.model.WordFrequency;
import tools.jackson.core.JsonGenerator;

/** Writes how often words occur as an Excel file, CSV or JSON. */
public final class WordFiles {

    private static final List<String> COLUMNS = List.of("word", "length", "count", "share", "forms", "documents",
            "documentShare");

    private WordFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Word frequency}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void xlsx(Path file, WordFrequencies words, Imprint imprint, Messages messages) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> {
            ReadmeSheet readme = new ReadmeSheet(excel.sheet(ReadmeSheet.NAME), messages);
            WordSheet sheet = new WordSheet(words, messages, Integer.MAX_VALUE);
            sheet.writeTo(excel.sheet(WordSheet.NAME));
            readme.imprint(imprint);
            sheet.explain(readme);
            readme.adjustments(excel, 0);
        });
    }

    /**
     * Writes a CSV file; shares are fractions, forms are joined by {@code "; "}.
     *
     * @param spreadsheetSafe whether text that starts like a formula gets an apostrophe in front
     * @return what the user must be told of the file
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static List<Message> csv(Path file, WordFrequencies words, boolean spreadsheetSafe) {
        return SegmentFiles.guardedNotes(CsvFile.write(file, spreadsheetSafe, csv -> csv(csv, words)));
    }

    /** Writes CSV without a byte order mark and leaves the writer open. */
    public static void csv(Writer out, WordFrequencies words) {
        CsvFile.write(out, csv -> csv(csv, words));
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void json(Path file, WordFrequencies words, Messages messages) {
        Json.write(file, generator -> json(generator, words, messages));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, WordFrequencies words, Messages messages) {
        Json.write(out, generator -> json(generator, words, messages));
    }

    /** The forms of a word, such as {@code layanan (3); pelayanan (1)}. */
    static String forms(WordFrequency word) {
        return word.forms().stream().map(form -> form.word() + " (" + form.count() + ")")
                .collect(Collectors.joining("; "));
    }

    private static void csv(CsvFile csv, WordFrequencies words) {
        csv.header(COLUMNS);
        for (WordFrequency word : words.words()) {
            csv.row(List.of(Value.text(word.word()), new Value.Count(word.length()), new Value.Count(word.count()),
                    new Value.Share(word.share()), Value.text(forms(word)), new Value.Count(word.documents()),
                    new Value.Share(word.documentShare())));
        }
    }

    private static void json(JsonGenerator generator, WordFrequencies words, Messages messages) {
        generator.writeStartObject();
        generator.writeName("words");
        generator.writeStartArray();
        for (WordFrequency word : words.words()) {
            generator.writeStartObject();
            generator.writeStringProperty("word", word.word());
            generator.writeNumberProperty("length", word.length());
            generator.writeNumberProperty("count", word.count());
            generator.writeNumberProperty("share", word.share());
            generator.writeName("forms");
            generator.writeStartArray();
            for (WordForm form : word.forms()) {
                generator.writeStartObject();
                generator.writeStringProperty("word", form.word());
                generator.writeNumberProperty("count", form.count());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeNumberProperty("documents", word.documents());
            generator.writeNumberProperty("documentShare", word.documentShare());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeNumberProperty("counted", words.counted());
        generator.writeNumberProperty("met", words.met());
        generator.writeNumberProperty("documents", words.documents());
        Json.strings(generator, "filters", words.filters());
        Json.strings(generator, "said", words.said().stream().map(messages::text).toList());
        generator.writeEndObject();
    }
}
