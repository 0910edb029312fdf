package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.makna.model.Finding;
import org.makna.model.GridForm;
import org.makna.model.GridSeen;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Sheet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON objects, one in a line or all in one list, as the rows of a table.
 *
 * <p>A name is a column, a name within another {@code outer.inner}. Several plain values in a list stand in one cell with
 * semicolons between them; a list of objects stays as it is written.
 */
final class JsonSheets {

    private static final int DEEPEST = 8;
    private static final int MOST_COLUMNS = 4_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Map<Integer, String>> objects = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private int skipped;

    private JsonSheets(Path file) {
        this.file = file;
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws MaknaException naming the file, if it is no JSON or holds no objects
     */
    static SheetFile read(Path file, byte[] bytes) {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes);
        JsonSheets sheets = new JsonSheets(file);
        List<Finding> findings = new ArrayList<>(decoded.findings());
        sheets.parse(decoded.text());
        if (!sheets.broken.isEmpty()) {
            findings.add(Finding.lost("intake.json.broken", sheets.broken.size(),
                    NameList.of(sheets.broken.stream().map(Object::toString).toList())));
        }
        if (sheets.skipped > 0) {
            findings.add(Finding.lost("intake.json.skipped", sheets.skipped));
        }
        return new SheetFile(new Sheet(FileFormat.stem(file), sheets.rows(), findings),
                new GridSeen(List.of(), GridForm.FOUND.withCharset(decoded.encoding())));
    }

    private void parse(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                // The members of a list at the top are read one by one, as lines are.
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    add(parser.readValueAsTree());
                } else if (parser.currentToken() != JsonToken.START_ARRAY
                        && parser.currentToken() != JsonToken.END_ARRAY) {
                    skipped++;
                }
            }
        } catch (JacksonException e) {
            parseLines(text, e);
        }
    }

    /** Reads line by line, so that a broken one costs no other; a file that breaks off keeps what stands before. */
    private void parseLines(String text, JacksonException broken) {
        List<Map<Integer, String>> before = List.copyOf(objects);
        List<String> lines = text.lines().toList();
        objects.clear();
        skipped = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(lines.get(i), i + 1);
            }
        }
        if (objects.size() <= before.size()) {
            // The objects are spread over lines, or stand in one list.
            objects.clear();
            objects.addAll(before);
            this.broken.clear();
            this.broken.add(Math.max(1, broken.getLocation().getLineNr()));
        }
        if (objects.isEmpty()) {
            throw new MaknaException(Message.of("intake.json.damaged", file.toString(), broken.getOriginalMessage()),
                    broken);
        }
    }

    private void line(String line, int number) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                add(node);
            } else {
                skipped++;
            }
        } catch (JacksonException e) {
            broken.add(number);
        }
    }

    private void add(JsonNode object) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        flatten("", object, 0, cells);
        objects.add(cells);
    }

    private void flatten(String prefix, JsonNode object, int depth, Map<Integer, String> cells) {
        object.properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject() && depth < DEEPEST) {
                flatten(name + ".", value, depth + 1, cells);
            } else if (!value.isNull()) {
                Integer column = columns.get(name);
                if (column == null) {
                    if (columns.size() >= MOST_COLUMNS) {
                        throw new MaknaException("intake.json.too-many-names", file.toString(), MOST_COLUMNS);
                    }
                    column = columns.size();
                    columns.put(name, column);
                }
                cells.put(column, CanonicalTextBuilder.canonical(text(value)));
            }
        });
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            StringJoiner all = new StringJoiner("; ");
            for (JsonNode item : value) {
                if (item.isContainer()) {
                    return value.toString();
                }
                all.add(item.asString(""));
            }
            return all.toString();
        }
        return value.isObject() ? value.toString() : value.asString("");
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        if (!columns.isEmpty()) {
            rows.add(List.copyOf(columns.keySet()));
        }
        for (Map<Integer, String> cells : objects) {
            String[] row = new String[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells.getOrDefault(i, "");
            }
            rows.add(List.of(row));
        }
        return rows;
    }
}
