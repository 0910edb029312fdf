package org.makna.intake;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Joins the lines that a screen had broken. */
final class CaptionJoin {

    /** Scripts that are written without spaces between words. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    private static final String WIDE_PUNCTUATION = "、。，．！？：；「」『』（）…";

    private CaptionJoin() {
    }

    /** Adds a line, after a space where words need one. */
    static void append(StringBuilder words, String line) {
        if (!words.isEmpty() && !line.isEmpty()) {
            words.append(between(words.codePointBefore(words.length()), line.codePointAt(0)));
        }
        words.append(line);
    }

    /** What stands between two characters that a line break had parted: a space or nothing. */
    static String between(int last, int first) {
        boolean blank = Character.isWhitespace(last) || Character.isWhitespace(first);
        return blank || isUnspaced(last) && isUnspaced(first) ? "" : " ";
    }

    private static boolean isUnspaced(int c) {
        return UNSPACED.contains(UnicodeScript.of(c)) || WIDE_PUNCTUATION.indexOf(c) >= 0;
    }
}
