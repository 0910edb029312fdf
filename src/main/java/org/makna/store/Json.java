package org.makna.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.makna.model.Message;

/**
 * The JSON of the study file: lists of texts, numbers and messages, and objects of them.
 *
 * <p>A message inside a list is {@code {"key": …, "args": […]}}. Reading is left to SQLite, which has a parser.
 */
final class Json {

    private Json() {
    }

    /**
     * Writes a list.
     *
     * @throws IllegalArgumentException if it holds anything but text, numbers and messages
     */
    static String array(Collection<?> values) {
        StringBuilder out = new StringBuilder();
        append(out, values);
        return out.toString();
    }

    /**
     * Writes an object; its members may be what lists may hold, lists and objects.
     *
     * @throws IllegalArgumentException if it holds anything else
     */
    static String object(Map<String, ?> members) {
        StringBuilder out = new StringBuilder();
        append(out, members);
        return out.toString();
    }

    /** Reads a list that {@link #array} wrote; whole numbers come back as {@code Long}, others as {@code Double}. */
    static List<Object> read(Sql sql, String array) {
        if (array.equals("[]")) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        sql.each("SELECT type, value FROM json_each(?)", row -> values.add(switch (row.text(1)) {
            case "integer" -> row.number(2);
            case "real" -> row.decimal(2);
            case "object" -> message(sql, row.text(2));
            default -> row.text(2);
        }), array);
        return values;
    }

    private static Message message(Sql sql, String object) {
        return sql.first("SELECT json_extract(?1, '$.key'), json_extract(?1, '$.args')",
                row -> new Message(row.text(1), read(sql, row.text(2))), object).orElseThrow();
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case String text -> quote(out, text);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Double number when Double.isFinite(number) -> out.append(number.doubleValue());
            case Message message -> {
                out.append("{\"key\":");
                quote(out, message.key());
                out.append(",\"args\":");
                append(out, message.args());
                out.append('}');
            }
            case Collection<?> values -> {
                out.append('[');
                String separator = "";
                for (Object one : values) {
                    out.append(separator);
                    append(out, one);
                    separator = ",";
                }
                out.append(']');
            }
            case Map<?, ?> members -> {
                out.append('{');
                String separator = "";
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    out.append(separator);
                    quote(out, String.valueOf(member.getKey()));
                    out.append(':');
                    append(out, Objects.requireNonNull(member.getValue()));
                    separator = ",";
                }
                out.append('}');
            }
            default -> throw new IllegalArgumentException("Not text, a number or a message: " + value);
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
