package org.makna.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Writes one JSON value: UTF-8, the items of an outermost array on a line each, a line end at the end. */
final class Json {

    private Json() {
    }

    /** Makes or replaces a file. */
    static void write(Path file, Consumer<JsonGenerator> content) {
        NewFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(writer, content);
        }, Json::readThrough);
    }

    /**
     * Writes to a writer, flushes it and leaves it open.
     *
     * @throws UncheckedIOException if the writer fails
     */
    static void write(Writer out, Consumer<JsonGenerator> content) {
        JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator generator = factory.createGenerator(new Lines(), out)) {
            content.accept(generator);
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
        try {
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a number, whole ones without a fraction; null when it is undefined. */
    static void number(JsonGenerator generator, double number) {
        if (!Double.isFinite(number)) {
            generator.writeNull();
        } else if (Value.isWhole(number)) {
            generator.writeNumber((long) number);
        } else {
            generator.writeNumber(number);
        }
    }

    /** Writes a list of strings. */
    static void strings(JsonGenerator generator, String name, Iterable<String> strings) {
        generator.writeName(name);
        generator.writeStartArray();
        strings.forEach(generator::writeString);
        generator.writeEndArray();
    }

    private static void readThrough(Path file) throws IOException {
        JsonFactory factory = new JsonFactory();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
            }
            if (depth != 0) {
                throw new IOException("JSON ends early");
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Asks for a new line before each item of the outermost array. */
    private static final class Lines extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new ItemPerLine();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static final class ItemPerLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        ItemPerLine() {
            super("");
        }

        @Override
        public void beforeArrayValues(JsonGenerator generator) {
            lineAtTop(generator);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) {
            generator.writeRaw(',');
            lineAtTop(generator);
        }

        private static void lineAtTop(JsonGenerator generator) {
            if (generator.streamWriteContext().getParent().inRoot()) {
                generator.writeRaw('\n');
            }
        }
    }
}
