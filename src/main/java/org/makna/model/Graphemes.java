package org.makna.model;

import java.text.BreakIterator;
import java.util.Locale;

/** Keeps ranges from cutting a character that a reader sees as one, such as an emoji with its joiners or a letter with its marks. */
public final class Graphemes {

    private Graphemes() {
    }

    /** Widens the range to whole grapheme clusters of the text. */
    public static TextRange widen(String text, TextRange range) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        // A cluster never spans a line break, so only the lines at the two ends are looked at.
        int from = text.lastIndexOf('\n', Math.max(0, range.start() - 1));
        int to = text.indexOf('\n', range.end());
        int base = Math.max(0, from);
        breaks.setText(text.substring(base, to < 0 ? text.length() : to));
        int start = boundaryAtOrBefore(breaks, range.start() - base);
        int end = boundaryAtOrAfter(breaks, range.end() - base);
        return new TextRange(base + start, base + end);
    }

    private static int boundaryAtOrBefore(BreakIterator breaks, int offset) {
        return breaks.isBoundary(offset) ? offset : breaks.preceding(offset);
    }

    private static int boundaryAtOrAfter(BreakIterator breaks, int offset) {
        return breaks.isBoundary(offset) ? offset : breaks.following(offset);
    }
}
