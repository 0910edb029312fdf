package org.makna.model;

import java.lang.Character.UnicodeScript;

/**
 * The small words that Arabic and Hebrew write as letters joined to the next word: <em>and</em>, <em>to</em>, <em>by</em>,
 * <em>from</em> and their like.
 *
 * <p>They are told from the first letters of other words only before long names: “فعلي” is <em>real</em> as well as <em>so
 * Ali</em>.
 */
final class JoinedLetters {

    /** Wa, fa, bi, ka, li. */
    private static final String ARABIC = "\u0648\u0641\u0628\u0643\u0644";
    /** Ve, be, ke, le, me, she, ha. */
    private static final String HEBREW = "\u05D5\u05D1\u05DB\u05DC\u05DE\u05E9\u05D4";
    /** Most of them before one word. */
    private static final int MOST = 2;
    /** Fewest letters of a name that is looked for behind them. */
    private static final int SHORTEST = 4;

    private JoinedLetters() {
    }

    /** Whether nothing but such letters stands between the beginning of a word and an offset within it. */
    static boolean reach(String text, int offset) {
        int start = offset;
        while (start > 0 && offset - start < MOST && NameLetters.isWithinWord(text, start)) {
            if (joined(text, offset).indexOf(text.charAt(start - 1)) < 0) {
                return false;
            }
            start--;
        }
        return start < offset && !NameLetters.isWithinWord(text, start);
    }

    private static String joined(String text, int offset) {
        UnicodeScript script = offset < text.length()
                ? UnicodeScript.of(text.codePointAt(offset))
                : UnicodeScript.COMMON;
        return switch (script) {
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            default -> "";
        };
    }

    /** Whether a name is long enough to be known behind them. */
    static boolean mayPrecede(String name) {
        return name.codePoints().filter(Character::isLetter).count() >= SHORTEST;
    }
}
