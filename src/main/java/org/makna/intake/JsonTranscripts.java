package org.makna.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makna.model.Imported;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads transcripts that programs keep as JSON: the segments of Whisper and its relatives, with times and, where they are told
 * apart, speakers; and the text of oTranscribe, which is a web page within.
 */
final class JsonTranscripts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LONGEST = 200L << 20;

    private JsonTranscripts() {
    }

    /** Whether a file with the ending {@code .json} holds the segments of a transcript; most such files hold something else. */
    static boolean isTranscript(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                return false;
            }
            try (JsonParser parser = JSON.createParser(file)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return false;
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                    if (list && (name.equals("segments") || name.equals("transcription"))) {
                        return parser.nextToken() == JsonToken.START_OBJECT && isSegment(parser.readValueAsTree());
                    }
                    parser.skipChildren();
                }
            }
            return false;
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    private static boolean isSegment(JsonNode node) {
        return node.path("text").isString() && (node.path("start").isNumber() || node.path("offsets").isObject());
    }

    /**
     * Reads segments.
     *
     * @throws MaknaException naming the file, if it is no JSON or has no segments
     */
    static Imported segments(Path file, byte[] bytes, IntakeOptions options) {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes);
        JsonNode root = tree(file, decoded.text());
        JsonNode list = root.path("segments").isArray() ? root.path("segments") : root.path("transcription");
        List<Captions.Cue> cues = new ArrayList<>();
        for (JsonNode segment : list) {
            if (segment.isObject()) {
                cues.add(cue(segment));
            }
        }
        if (cues.isEmpty()) {
            throw new MaknaException("intake.file.no-document", file.toString());
        }
        String language = root.path("language").asString("");
        boolean known = language.matches("[a-z]{2,3}");
        return CaptionReader.read(file, bytes, FileFormat.JSON, decoded, List.of(),
                new Captions(cues, List.of(), 0, known ? language : null), options);
    }

    private static Captions.Cue cue(JsonNode segment) {
        String text = CanonicalTextBuilder.canonical(segment.path("text").asString("")).strip();
        String speaker = segment.path("speaker").asString("").strip();
        // Whisper.cpp counts milliseconds, the others seconds.
        JsonNode offsets = segment.path("offsets");
        double start = offsets.isObject() ? offsets.path("from").asDouble(0) / 1000 : segment.path("start").asDouble(0);
        double end = offsets.isObject() ? offsets.path("to").asDouble(0) / 1000 : segment.path("end").asDouble(start);
        return cue(start, end, speaker, text);
    }

    /** A cue with its times in seconds; the speaker may be empty. */
    static Captions.Cue cue(double start, double end, String speaker, String text) {
        String words = text.replaceAll("\\s*\\n\\s*", " ");
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        return new Captions.Cue(clock(start), clock(end), List.of(speaker.isEmpty()
                ? escaped
                : "<v " + speaker.replaceAll("[<>\\n]", " ") + ">" + escaped + "</v>"));
    }

    private static String clock(double seconds) {
        long millis = Math.max(0, Math.round(seconds * 1000));
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", millis / 3_600_000, millis / 60_000 % 60,
                millis / 1000 % 60, millis % 1000);
    }

    /**
     * Reads a transcript of oTranscribe.
     *
     * @throws MaknaException naming the file, if it is none
     */
    static Imported page(Path file, byte[] bytes, IntakeOptions options) {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes);
        JsonNode text = tree(file, decoded.text()).path("text");
        if (!text.isString()) {
            throw new MaknaException("intake.file.no-document", file.toString());
        }
        return HtmlReader.page(file, bytes, FileFormat.OTRANSCRIBE, decoded, text.stringValue(), options);
    }

    private static JsonNode tree(Path file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new MaknaException(Message.of("intake.json.damaged", file.toString(), reason(e)), e);
        }
    }

    private static String reason(JacksonException e) {
        @Nullable
        String message = e.getOriginalMessage();
        return message == null ? e.toString() : message;
    }
}
