package org.makna.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The files of the sample corpus, read without Makna. */
final class Expected {

    static final Path CORPUS = Path.of("sample-corpus");
    static final Path FOLDER = CORPUS.resolve("expected");
    /** Numbers in the expected files have six decimals. */
    static final double ROUNDING = 0.5e-6 + 1e-12;

    private Expected() {
    }

    /** The rows of an expected file, each by the heads of the columns. */
    static List<Map<String, String>> rows(String name) {
        return read(FOLDER.resolve(name));
    }

    /** The rows of a file of the corpus. */
    static List<Map<String, String>> corpus(String name) {
        return read(CORPUS.resolve(name));
    }

    private static List<Map<String, String>> read(Path file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
