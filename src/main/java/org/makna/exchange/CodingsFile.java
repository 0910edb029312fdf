package org.makna.exchange;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.HeadedSheet.Line;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.Sheet;

/**
 * Reads and writes codings: {@code document,start,end,code,coder,quote,comment,weight,created,guid}.
 *
 * <p>Positions are code points, half-open. Whether a quote stands where the row says is for the study to see.
 */
public final class CodingsFile {

    private static final List<String> REQUIRED = List.of("document", "start", "end", "code", "coder");
    private static final List<String> OPTIONAL = List.of("quote", "comment", "weight", "created", "guid");
    private static final List<String> COLUMNS = List.of("document", "start", "end", "code", "coder", "quote", "comment",
            "weight", "created", "guid");
    private static final int MOST_WEIGHT = 100;

    private CodingsFile() {
    }

    /**
     * Reads the codings of a sheet; the order of the columns does not matter. A row with a field that is missing or cannot
     * be read is left out and told.
     *
     * @param fileName the file to name in findings
     * @throws MaknaException if the sheet has no header, lacks a column or has one twice
     */
    public static Rows<CodingRow> read(Sheet sheet, String fileName) {
        HeadedSheet headed = new HeadedSheet(sheet, fileName, REQUIRED, OPTIONAL);
        headed.ignoreOthers();
        Map<String, Integer> guids = new HashMap<>();
        return headed.read(line -> {
            CodingRow row = row(line);
            CodebookFile.checkOnce(guids, row.guid(), row.line());
            return row;
        });
    }

    /**
     * Writes a CSV file; codings are streamed.
     *
     * @throws MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void writeCsv(Path file, Source<CodingRow> rows) {
        CsvFile.write(file, false, csv -> {
            csv.header(COLUMNS);
            rows.read(row -> csv.row(List.of(Value.text(row.document()), new Value.Count(row.start()),
                    new Value.Count(row.end()), Value.text(row.code().toCodeText()), Value.text(row.coder()),
                    text(row.quote()), text(row.comment()), Value.count(row.weight()), text(row.created()),
                    text(row.guid()))));
        });
    }

    private static CodingRow row(Line line) {
        String document = line.required("document");
        // Only to see that it can be read: the study looks the document up by the text.
        NamePath.parseDocument(document);
        int start = position(line, "start");
        int end = position(line, "end");
        line.checkRange(start, end);
        return new CodingRow(line.number(), document, start, end, NamePath.parseCode(line.required("code")),
                line.required("coder"), given(line.text("quote")), given(line.text("comment")), weight(line),
                created(line.word("created")), line.guid("guid"));
    }

    private static int position(Line line, String column) {
        line.required(column);
        Integer position = line.number(column);
        if (position == null) {
            throw new IllegalStateException(column);
        }
        return position;
    }

    private static @Nullable Integer weight(Line line) {
        Integer weight = line.number("weight");
        if (weight != null && weight > MOST_WEIGHT) {
            throw new MaknaException("exchange.cell-weight", weight.toString());
        }
        return weight;
    }

    /** An instant; a date alone is its first moment in UTC. */
    private static @Nullable String created(@Nullable String word) {
        if (word == null) {
            return null;
        }
        try {
            if (word.length() == "2000-01-01".length()) {
                return LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
            }
            if (!word.endsWith("Z")) {
                return OffsetDateTime.parse(word).toInstant().toString();
            }
            Instant.parse(word);
            return word;
        } catch (DateTimeException e) {
            throw new MaknaException(
                    Message.of("exchange.cell-time", word), e);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Value text(@Nullable String text) {
        return text == null ? Value.BLANK : Value.text(text);
    }
}
