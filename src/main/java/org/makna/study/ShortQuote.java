package org.makna.study;

import org.makna.model.Graphemes;
import org.makna.model.TextRange;

/** Words of a text on one line, cut short where they are many, for the names of steps. */
final class ShortQuote {

    /** Unicode characters. */
    private static final int LONGEST = 40;

    private ShortQuote() {
    }

    static String of(String text, TextRange range) {
        TextRange whole = range.isEmpty() ? range : Graphemes.widen(text, range);
        if (whole.length() > 4 * LONGEST) {
            whole = Graphemes.widen(text, new TextRange(whole.start(), whole.start() + 4 * LONGEST));
        }
        String words = whole.cut(text).strip().replaceAll("\\s+", " ");
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        int end = words.offsetByCodePoints(0, LONGEST - 1);
        return words.substring(0, Graphemes.widen(words, new TextRange(end, end)).start()).strip() + "…";
    }
}
