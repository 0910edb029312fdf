package org.makna.model;

import java.text.BreakIterator;
import java.util.Locale;

/** Keeps ranges from cutting a character that a reader sees as one, such as an emoji with its joiners or a letter with its marks. */
public final class Graphemes {

    private Graphemes() {
    }

    /**
     * Widens the range to whole grapheme clusters of the text, by the extended clusters of Unicode (UAX #29).
     *
     * <p>Looks only at the text around the two ends, however long the document or its lines are. An empty range inside a
     * cluster becomes the cluster; at a boundary it stays empty.
     */
    public static TextRange widen(String text, TextRange range) {
        int start = boundary(text, range.start(), false);
        return range.isEmpty() && start == range.start()
                ? range
                : new TextRange(start, boundary(text, range.end(), true));
    }

    /** The offset itself when it is a boundary, else the next one in the given direction. */
    private static int boundary(String text, int offset, boolean forward) {
        if (isPlainBoundary(text, offset)) {
            return offset;
        }
        int from = offset - 1;
        while (!isPlainBoundary(text, from)) {
            from--;
        }
        int to = offset + 1;
        while (!isPlainBoundary(text, to)) {
            to++;
        }
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text.substring(from, to));
        if (breaks.isBoundary(offset - from)) {
            return offset;
        }
        return from + (forward ? breaks.following(offset - from) : breaks.preceding(offset - from));
    }

    /** Whether there is a boundary that can be told from the two neighbours alone; may miss some, never invents one. */
    private static boolean isPlainBoundary(String text, int offset) {
        if (offset == 0 || offset == text.length()) {
            return true;
        }
        char before = text.charAt(offset - 1);
        char after = text.charAt(offset);
        if (before == '\n' || after == '\n') {
            return before != '\r';
        }
        return standsAlone(before) && standsAlone(after);
    }

    /** Letters and signs that neither join nor are joined by another of them; a mark or joiner is none. */
    private static boolean standsAlone(char c) {
        return c < 0x0300 || (c >= 0x0400 && c <= 0x0481) || (c >= 0x05D0 && c <= 0x05EA)
                || (c >= 0x0620 && c <= 0x064A) || (c >= 0x3000 && c <= 0x3029) || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x4E00 && c <= 0x9FFF);
    }
}
