package org.makna.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makna.model.Messages;
import tools.jackson.core.JsonGenerator;

/** The notebook that reads the tidy tables: cells of words and of Python, as Jupyter and Colab open them. */
final class Notebook {

    private static final String CODE = "tidy.py";
    private static final Pattern CELL = Pattern.compile("(?m)^# %% ([a-z-]+)\\R");
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final Messages messages;
    private final Map<String, String> filled;
    private final List<String> words;

    /**
     * Creates it.
     *
     * @param filled Python for each blank of the code
     * @param words  lines that say what was exported
     */
    Notebook(Messages messages, Map<String, String> filled, List<String> words) {
        this.messages = messages;
        this.filled = Map.copyOf(filled);
        this.words = List.copyOf(words);
    }

    /** Text as Python writes it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < ' ' || point == 0x7f || (point >= 0xd800 && point < 0xe000)) {
                quoted.append(String.format("\\u%04x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    /** Writes notebook format 4.5. */
    void writeTo(JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeName("cells");
        generator.writeStartArray();
        String code = code();
        Matcher cell = CELL.matcher(code);
        boolean found = cell.find();
        while (found) {
            String name = cell.group(1);
            int start = cell.end();
            found = cell.find();
            cells(generator, name, code.substring(start, found ? cell.start() : code.length()).strip());
        }
        generator.writeEndArray();
        generator.writeName("metadata");
        generator.writeStartObject();
        generator.writeName("kernelspec");
        generator.writeStartObject();
        generator.writeStringProperty("display_name", "Python 3");
        generator.writeStringProperty("language", "python");
        generator.writeStringProperty("name", "python3");
        generator.writeEndObject();
        generator.writeName("language_info");
        generator.writeStartObject();
        generator.writeStringProperty("name", "python");
        generator.writeEndObject();
        generator.writeEndObject();
        generator.writeNumberProperty("nbformat", 4);
        generator.writeNumberProperty("nbformat_minor", 5);
        generator.writeEndObject();
    }

    /** The words above a piece of code, if it has any, and the code. */
    private void cells(JsonGenerator generator, String name, String code) {
        switch (name) {
            case "intro" -> cell(generator, name + "-words", "markdown", messages.text("notebook.intro") + "\n\n"
                    + String.join("\n", words.stream().map(line -> "* " + line).toList()));
            case "load" -> cell(generator, name + "-words", "markdown", messages.text("notebook.load"));
            case "frequency" -> cell(generator, name + "-words", "markdown", messages.text("notebook.frequency"));
            case "by-document" -> cell(generator, name + "-words", "markdown", messages.text("notebook.by-document"));
            case "by-attribute" -> cell(generator, name + "-words", "markdown", messages.text("notebook.by-attribute"));
            case "statistics" -> cell(generator, name + "-words", "markdown", messages.text("notebook.statistics"));
            default -> {
                // A chart needs no words: it says itself what it counts.
            }
        }
        if (!code.isEmpty()) {
            cell(generator, name, "code", BLANK.matcher(code).replaceAll(blank -> Matcher
                    .quoteReplacement(Objects.requireNonNull(filled.get(blank.group(1)), blank.group(1)))));
        }
    }

    private static void cell(JsonGenerator generator, String id, String type, String text) {
        generator.writeStartObject();
        generator.writeStringProperty("cell_type", type);
        generator.writeStringProperty("id", id);
        generator.writeName("metadata");
        generator.writeStartObject();
        generator.writeEndObject();
        if (type.equals("code")) {
            generator.writeNullProperty("execution_count");
            generator.writeName("outputs");
            generator.writeStartArray();
            generator.writeEndArray();
        }
        List<String> lines = new ArrayList<>(text.lines().map(line -> line + "\n").toList());
        lines.add(lines.removeLast().stripTrailing());
        Json.strings(generator, "source", lines);
        generator.writeEndObject();
    }

    private static String code() {
        try (InputStream in = Objects.requireNonNull(Notebook.class.getResourceAsStream(CODE), CODE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
