package org.makna.exchange;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file on its way out: comma, CRLF, quotes where needed (RFC 4180), numbers with a point.
 *
 * <p>A file is UTF-8 with a byte order mark, without which Excel takes it for the system's old character set.
 */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** The first characters that make a spreadsheet take text for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CSVPrinter printer;
    private final boolean spreadsheetSafe;
    private long rows;
    private long guarded;

    /** Writes the rows of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(CsvFile csv) throws IOException;
    }

    private CsvFile(Writer out, boolean spreadsheetSafe) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        this.spreadsheetSafe = spreadsheetSafe;
    }

    /**
     * Makes or replaces a file, and reads it back.
     *
     * @param spreadsheetSafe whether text that starts like a formula gets an apostrophe in front
     * @return number of fields that got one
     */
    static long write(Path file, boolean spreadsheetSafe, Content content) {
        long[] written = new long[2];
        NewFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            writer.write(BYTE_ORDER_MARK);
            CsvFile csv = new CsvFile(writer, spreadsheetSafe);
            content.writeTo(csv);
            writer.flush();
            written[0] = csv.rows;
            written[1] = csv.guarded;
        }, beside -> checkRows(beside, written[0]));
        return written[1];
    }

    /**
     * Writes unaltered CSV without a byte order mark, flushes the writer and leaves it open.
     *
     * @throws UncheckedIOException if the writer fails
     */
    static void write(Writer out, Content content) {
        try {
            content.writeTo(new CsvFile(out, false));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row of names. */
    void header(List<String> names) {
        row(names.stream().map(Value::text).toList());
    }

    /** Writes a row. */
    void row(List<Value> values) {
        try {
            for (Value value : values) {
                printer.print(field(value));
            }
            printer.println();
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String field(Value value) {
        String plain = value.plain();
        if (spreadsheetSafe && value.isText() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0) {
            guarded++;
            return "'" + plain;
        }
        return plain;
    }

    private static void checkRows(Path file, long expected) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            long found = 0;
            int width = -1;
            for (CSVRecord row : parser) {
                if (width >= 0 && row.size() != width) {
                    throw new IOException("Row " + (found + 1) + " has " + row.size() + " fields, not " + width);
                }
                width = row.size();
                found++;
            }
            if (found != expected) {
                throw new IOException(found + " rows instead of " + expected);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
