package org.makna.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.GridForm;
import org.makna.model.GridSeen;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Sheet;

/** Reads files of separated values. */
final class CsvSheets {

    /** Cells up to this length are likely to come again and are kept only once. */
    private static final int SHARED_LENGTH = 40;

    private CsvSheets() {
    }

    /**
     * Reads the bytes of a file.
     *
     * @param form    what is said of how to read it
     * @param charset the character set, or null to detect it
     * @throws MaknaException naming the file, if it is no text or no table can be made of it
     */
    static SheetFile read(Path file, byte[] bytes, boolean tabs, GridForm form, @Nullable Charset charset) {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes, null, charset);
        List<Finding> findings = new ArrayList<>(decoded.findings());
        CanonicalTextBuilder canonical = new CanonicalTextBuilder().append(decoded.text());
        String text = canonical.text();
        findings.addAll(canonical.findings());
        CsvDialect dialect = CsvDialect.of(text, tabs, form);
        Character quote = dialect.quote();
        if (dialect.delimiter() != ',') {
            findings.add(Finding.note("intake.sheet.dialect", spoken(dialect.delimiter())));
        }
        if (quote == null && text.indexOf('"') >= 0) {
            findings.add(Finding.note("intake.sheet.no-quotes"));
        } else if (quote != null) {
            CsvQuotes mended = CsvQuotes.mended(text, dialect.bodyStart(), dialect.delimiter(), quote);
            text = mended.text();
            if (!mended.rows().isEmpty()) {
                findings.add(Finding.repaired("intake.sheet.unclosed", mended.rows().size(),
                        NameList.of(mended.rows().stream().map(Object::toString).toList())));
            }
        }
        List<List<String>> rows = rows(file, text, dialect);
        GridForm read = new GridForm("", 0, decoded.encoding(), Character.toString(dialect.delimiter()),
                quote == null ? GridForm.NO_QUOTE : quote.toString(), "");
        return new SheetFile(new Sheet(FileFormat.stem(file), rows, findings), new GridSeen(List.of(), read));
    }

    private static List<List<String>> rows(Path file, String text, CsvDialect dialect) {
        try {
            return rows(text, dialect);
        } catch (IOException | UncheckedIOException e) {
            throw new MaknaException(Message.of("intake.sheet.damaged", file.toString()), e);
        }
    }

    private static List<List<String>> rows(String text, CsvDialect dialect) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(dialect.delimiter()).setQuote(dialect.quote())
                .setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(false).get();
        Map<String, String> shared = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        StringReader body = new StringReader(text);
        body.skip(dialect.bodyStart());
        try (CSVParser parser = CSVParser.builder().setReader(body).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                String[] cells = row.values();
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = share(shared, cells[i]);
                }
                rows.add(List.of(cells));
            }
        }
        // The line break that ends the file opens no row.
        while (!rows.isEmpty() && rows.getLast().size() == 1 && rows.getLast().getFirst().isEmpty()) {
            rows.removeLast();
        }
        return rows;
    }

    private static String share(Map<String, String> shared, @Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return cell.length() > SHARED_LENGTH ? cell : shared.computeIfAbsent(cell, same -> same);
    }

    private static String spoken(char delimiter) {
        return delimiter == '\t' ? "TAB" : Character.toString(delimiter);
    }
}
