package org.makna.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.makna.exchange.KeywordFiles;
import org.makna.exchange.WordFiles;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.WordComparison;
import org.makna.model.WordFrequencies;

/** Writes counted words to files and streams; the ending of a file says its format. */
public final class WordOutput {

    private final Output output;
    private final Messages messages;

    WordOutput(Output output, Messages messages) {
        this.output = output;
        this.messages = messages;
    }

    public void asJson(WordFrequencies words, PrintWriter out) {
        WordFiles.json(out, words, messages);
    }

    public void asCsv(WordFrequencies words, PrintWriter out) {
        WordFiles.csv(out, words);
    }

    public void asJson(WordComparison words, PrintWriter out) {
        KeywordFiles.json(out, words, messages);
    }

    public void asCsv(WordComparison words, PrintWriter out) {
        KeywordFiles.csv(out, words);
    }

    /**
     * Writes how often words occur as {@code .xlsx}, {@code .csv} or {@code .json}.
     *
     * @param spreadsheetSafe whether an apostrophe is put before text that a spreadsheet would run
     * @return what the user must be told of the file
     */
    public List<Message> to(WordFrequencies words, Path file, boolean spreadsheetSafe) {
        switch (FileEnding.of(file, "xlsx", "csv", "json")) {
            case "xlsx" -> WordFiles.xlsx(file, words, output.imprint(), messages);
            case "csv" -> {
                return WordFiles.csv(file, words, spreadsheetSafe);
            }
            default -> WordFiles.json(file, words, messages);
        }
        return List.of();
    }

    /**
     * Writes which words set groups apart as {@code .xlsx}, {@code .csv} or {@code .json}.
     *
     * @param spreadsheetSafe whether an apostrophe is put before text that a spreadsheet would run
     * @return what the user must be told of the file
     */
    public List<Message> to(WordComparison words, Path file, boolean spreadsheetSafe) {
        switch (FileEnding.of(file, "xlsx", "csv", "json")) {
            case "xlsx" -> KeywordFiles.xlsx(file, words, output.imprint(), messages);
            case "csv" -> {
                return KeywordFiles.csv(file, words, spreadsheetSafe);
            }
            default -> KeywordFiles.json(file, words, messages);
        }
        return List.of();
    }
}
