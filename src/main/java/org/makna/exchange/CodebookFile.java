package org.makna.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.Sheet;

/** Reads and writes the codebook: {@code path,definition,include,exclude,example,colour,codable,guid}. */
public final class CodebookFile {

    private static final List<String> OPTIONAL = List.of("definition", "include", "exclude", "example", "colour",
            "codable", "guid");
    private static final List<Column> COLUMNS = List.of(new Column("path", 40), new Column("definition", 50),
            new Column("include", 40), new Column("exclude", 40), new Column("example", 40), new Column("colour", 10),
            new Column("codable", 9), new Column("guid", 37));
    private static final Map<String, Function<CodebookRow, @Nullable String>> PROSE = prose();
    private static final Pattern FURTHER = Pattern.compile("(?:definition|include|exclude|example) \\(\\d+\\)");
    private static final Set<String> YES = Set.of("true", "yes", "ya", "1");
    private static final Set<String> NO = Set.of("false", "no", "tidak", "0");

    private CodebookFile() {
    }

    /**
     * Reads the codes of a sheet. Only {@code path} must be there; the order of the columns does not matter. A row whose
     * path, colour, codable or guid cannot be read, or repeats that of a row above, is left out and told.
     *
     * @param fileName the file to name in findings
     * @throws MaknaException if the sheet has no header, no column {@code path}, or a column twice
     */
    public static Rows<CodebookRow> read(Sheet sheet, String fileName) {
        HeadedSheet headed = new HeadedSheet(sheet, fileName, List.of("path"), withFurther(sheet));
        headed.ignoreOthers();
        Map<NamePath, Integer> paths = new HashMap<>();
        Map<String, Integer> guids = new HashMap<>();
        return headed.read(line -> {
            CodebookRow row = new CodebookRow(line.number(), NamePath.parseCode(line.required("path")),
                    whole(line, "definition"), whole(line, "include"), whole(line, "exclude"), whole(line, "example"),
                    colour(line.word("colour")), codable(line.word("codable")), line.guid("guid"));
            Integer samePath = paths.putIfAbsent(row.path(), row.line());
            if (samePath != null) {
                throw new MaknaException("exchange.path-twice", row.path().toCodeText(), samePath.toString());
            }
            checkOnce(guids, row.guid(), row.line());
            return row;
        });
    }

    /**
     * Writes a CSV file.
     *
     * @throws MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void writeCsv(Path file, List<CodebookRow> rows) {
        CsvFile.write(file, false, csv -> {
            csv.header(COLUMNS.stream().map(Column::heading).toList());
            rows.forEach(row -> csv.row(values(row)));
        });
    }

    /** The names of the columns that may be, with those that hold the rest of long texts, {@code definition (2)}. */
    private static List<String> withFurther(Sheet sheet) {
        List<String> names = new ArrayList<>(OPTIONAL);
        if (!sheet.rows().isEmpty()) {
            sheet.rows().getFirst().stream().map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .filter(name -> FURTHER.matcher(name).matches()).forEach(names::add);
        }
        return names;
    }

    /** A text with what stands in its further columns. */
    private static @Nullable String whole(HeadedSheet.Line line, String column) {
        String first = line.text(column);
        if (first == null) {
            return null;
        }
        StringBuilder whole = new StringBuilder(first);
        for (int part = 2;; part++) {
            String next = line.text(further(column, part));
            if (next == null) {
                return whole.toString();
            }
            whole.append(next);
        }
    }

    private static String further(String column, int part) {
        return column + " (" + part + ")";
    }

    /**
     * Writes an Excel file with the one sheet {@code Codebook}, which reads back as it was. A text too long for a cell goes on in
     * columns at the end, {@code definition (2)} and so on.
     *
     * @throws MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void writeXlsx(Path file, List<CodebookRow> rows, Imprint imprint) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL, excel -> writeTo(excel.sheet(ListSheets.CODEBOOK), rows));
    }

    /** Writes the codes to a sheet that has nothing else. */
    static void writeTo(SheetWriter sheet, List<CodebookRow> rows) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        PROSE.forEach((name, text) -> parts.put(name, rows.stream()
                .mapToInt(row -> ExcelText.parts(Objects.requireNonNullElse(text.apply(row), "")).size()).max()
                .orElse(1)));
        List<Column> columns = new ArrayList<>(COLUMNS);
        parts.forEach((name, most) -> {
            for (int part = 2; part <= most; part++) {
                columns.add(new Column(further(name, part), 40));
            }
        });
        sheet.header(columns, 1);
        rows.forEach(row -> sheet.row(inCells(row, parts)));
    }

    /** The values of a row, each text cut into parts that fit a cell. */
    private static List<Value> inCells(CodebookRow row, Map<String, Integer> parts) {
        List<Value> values = new ArrayList<>(values(row));
        List<Value> rest = new ArrayList<>();
        parts.forEach((name, most) -> {
            String text = Objects.requireNonNull(PROSE.get(name)).apply(row);
            List<String> cut = ExcelText.parts(text == null ? "" : text);
            values.set(columnOf(name), text == null ? Value.BLANK : Value.prose(cut.getFirst()));
            for (int part = 1; part < most; part++) {
                rest.add(part < cut.size() ? Value.prose(cut.get(part)) : Value.BLANK);
            }
        });
        values.addAll(rest);
        return values;
    }

    private static int columnOf(String name) {
        return COLUMNS.stream().map(Column::heading).toList().indexOf(name);
    }

    /** Throws when a guid stood in an earlier row. */
    static void checkOnce(Map<String, Integer> guids, @Nullable String guid, int line) {
        Integer same = guid == null ? null : guids.putIfAbsent(guid.toLowerCase(Locale.ROOT), line);
        if (same != null) {
            throw new MaknaException("exchange.guid-twice", String.valueOf(guid), same.toString());
        }
    }

    private static List<Value> values(CodebookRow row) {
        Boolean codable = row.codable();
        return List.of(Value.text(row.path().toCodeText()), prose(row.definition()), prose(row.include()),
                prose(row.exclude()), prose(row.example()), text(row.colour()),
                codable == null ? Value.BLANK : new Value.Truth(codable), text(row.guid()));
    }

    private static Map<String, Function<CodebookRow, @Nullable String>> prose() {
        Map<String, Function<CodebookRow, @Nullable String>> prose = new LinkedHashMap<>();
        prose.put("definition", CodebookRow::definition);
        prose.put("include", CodebookRow::include);
        prose.put("exclude", CodebookRow::exclude);
        prose.put("example", CodebookRow::example);
        return Collections.unmodifiableMap(prose);
    }

    private static Value prose(@Nullable String text) {
        return text == null ? Value.BLANK : Value.prose(text);
    }

    private static Value text(@Nullable String text) {
        return text == null ? Value.BLANK : Value.text(text);
    }

    private static @Nullable String colour(@Nullable String word) {
        if (word == null) {
            return null;
        }
        if (!word.matches("#?[0-9A-Fa-f]{6}")) {
            throw new MaknaException("exchange.cell-colour", word);
        }
        String colour = word.toLowerCase(Locale.ROOT);
        return colour.startsWith("#") ? colour : "#" + colour;
    }

    private static @Nullable Boolean codable(@Nullable String word) {
        if (word == null) {
            return null;
        }
        String plain = word.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            throw new MaknaException("exchange.cell-codable", word);
        }
        return YES.contains(plain);
    }
}
