package org.makna.analysis;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.MaknaException;

/** Double quotes in what people write: what stands inside them is taken as it is, a quote inside is written twice. */
final class Quotes {

    private Quotes() {
    }

    /** Where the character stands outside quotes, from the offset on, or -1. */
    static int indexOf(String text, char wanted, int from) {
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == wanted && !inside && i >= from) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the offset lies inside quotes. */
    static boolean inside(String text, int offset) {
        return text.substring(0, offset).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The parts between separators that stand outside quotes, stripped. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = indexOf(text, separator, 0); at >= 0; at = indexOf(text, separator, from)) {
            parts.add(text.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /** Whether the whole text stands in quotes. */
    static boolean whole(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return false;
        }
        String within = text.substring(1, text.length() - 1);
        return within.replace("\"\"", "").indexOf('"') < 0;
    }

    /** The text without the quotes around it, if there are any. */
    static String strip(String text) {
        return whole(text) ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /**
     * Checks that every quote is closed.
     *
     * @throws MaknaException if one is not
     */
    static void requireClosed(String text) {
        if (inside(text, text.length())) {
            throw new MaknaException("table.unclosed-quote", text);
        }
    }
}
