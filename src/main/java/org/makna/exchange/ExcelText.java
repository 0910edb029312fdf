package org.makna.exchange;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes any text fit for the cells of a workbook, and counts what had to change. */
final class ExcelText {

    /** Most UTF-16 code units that a cell can hold. */
    static final int LIMIT = 32_767;

    /** Excel reads such a sequence as the character of that number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String ESCAPED_UNDERSCORE = "_x005F_";
    /** How far back from a cut the start of a character is looked for. */
    private static final int WINDOW = 256;

    private long replaced;

    /** Number of characters so far that XML cannot hold and that became U+FFFD. */
    long replaced() {
        return replaced;
    }

    /**
     * The text as the file format stores it: what XML cannot hold becomes U+FFFD, and what looks like an escape is itself
     * escaped.
     */
    String stored(String text) {
        return escape(legal(text));
    }

    /**
     * Cuts a text into parts that each fit a cell, between characters as a reader sees them; nothing is lost.
     *
     * @return the parts, not yet {@link #stored}; one empty part for an empty text
     */
    static List<String> parts(String text) {
        if (text.length() <= LIMIT && storedLength(text) <= LIMIT) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = boundary(text, start, longestThatFits(text, start));
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    /** Number of parts of a text no longer than this, or 0 when that depends on the text. */
    static int partsOfLength(int length) {
        // "_x0041_" is the worst: seven code units are stored as thirteen.
        return (long) length * 13 / 7 <= LIMIT ? 1 : 0;
    }

    private static int longestThatFits(String text, int start) {
        int end = Math.min(text.length(), start + LIMIT);
        int over;
        while ((over = storedLength(text.substring(start, end)) - LIMIT) > 0) {
            end -= Math.max(1, over / 2);
        }
        return end;
    }

    /** The last place at or before {@code end} where no character is cut. */
    private static int boundary(String text, int start, int end) {
        if (end == text.length()) {
            return end;
        }
        int from = Math.max(start, end - WINDOW);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(from, Math.min(text.length(), end + WINDOW)));
        int cut = from + (characters.isBoundary(end - from) ? end - from : characters.preceding(end - from));
        if (cut > from) {
            return cut;
        }
        // One character longer than the window: better to cut it than to lose it, but never a surrogate pair.
        return Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end)) ? end - 1 : end;
    }

    private static int storedLength(String text) {
        if (!text.contains("_x")) {
            return text.length();
        }
        return text.length() + (int) ESCAPE.matcher(text).results().count() * (ESCAPED_UNDERSCORE.length() - 1);
    }

    private static String escape(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(ESCAPED_UNDERSCORE) : text;
    }

    private String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                return replaceIllegal(text, i);
            }
        }
        return text;
    }

    private String replaceIllegal(String text, int first) {
        StringBuilder legal = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                legal.setCharAt(i, '\uFFFD');
                replaced++;
            }
        }
        return legal.toString();
    }

    /** Whether XML 1.0 can hold the code unit at the place. */
    private static boolean isLegal(String text, int i) {
        char c = text.charAt(i);
        if (c >= ' ' && c < '\uD800') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\t' || c == '\n' || c == '\r' || (c > '\uDFFF' && c < '\uFFFE');
    }
}
