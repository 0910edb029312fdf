package org.makna.model;

/**
 * The letters of a name as they are compared with those of a text.
 *
 * <p>Upper and lower case are one, and so are all apostrophes and hyphens. What cannot be seen within a word, such as a soft hyphen,
 * does not count, nor does a hyphen with which a word goes on behind a blank or on the next line.
 */
final class NameLetters {

    private static final String APOSTROPHES = "'’‘ʼʻʹ′`´＇ʾʿ";
    private static final String HYPHENS = "-\u2010\u2011\uFE63\uFF0D";
    /** Soft hyphen, grapheme joiner, blanks without width, joiners and non-joiners, word joiner. */
    private static final String INVISIBLE = "\u00AD\u034F\u200B\u200C\u200D\u2060\uFEFF";

    /** Those of them that are of one character with what stands before them. */
    private static final String EXTENDING = "\u034F\u200C\u200D";

    private final int[] points;

    private NameLetters(int[] points) {
        this.points = points;
    }

    /** The letters of a name whose blanks are single; none where nothing of it can be seen. */
    static NameLetters of(String name) {
        return new NameLetters(name.codePoints().filter(point -> !isInvisible(point)).map(NameLetters::fold).toArray());
    }

    int length() {
        return points.length;
    }

    int first() {
        return points[0];
    }

    /** How a character is compared. */
    static int fold(int point) {
        if (APOSTROPHES.indexOf(point) >= 0) {
            return '\'';
        }
        return HYPHENS.indexOf(point) >= 0 ? '-' : Character.toLowerCase(Character.toUpperCase(point));
    }

    static boolean isInvisible(int point) {
        return INVISIBLE.indexOf(point) >= 0;
    }

    /** Where the name ends that begins at an offset, with the joiners behind it; -1 when it does not stand there. */
    int end(String text, int start) {
        int at = start;
        for (int i = 0; i < points.length; i++) {
            at = i == 0 ? at : behindInvisible(text, at);
            if (points[i] == ' ') {
                at = behindBlanks(text, at);
            } else {
                boolean within = i > 0 && Words.isLetter(points[i]) && Words.isLetter(points[i - 1]);
                at = behind(text, within ? behindDivision(text, at) : at, points[i]);
            }
            if (at < 0) {
                return -1;
            }
        }
        while (at < text.length() && EXTENDING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int behind(String text, int at, int point) {
        if (at >= text.length()) {
            return -1;
        }
        int here = text.codePointAt(at);
        return fold(here) == point ? at + Character.charCount(here) : -1;
    }

    /** Behind the blanks of a name, one line break at most; -1 when there are none. */
    private static int behindBlanks(String text, int from) {
        int at = from;
        int breaks = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return at == from || breaks > 1 ? -1 : at;
    }

    /** Behind a hyphen and blanks that part a word, as at the end of a line; where it was when none does. */
    private static int behindDivision(String text, int at) {
        if (at >= text.length() || HYPHENS.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        int next = behindBlanks(text, at + 1);
        return next > 0 && next < text.length() && Character.isLowerCase(text.codePointAt(next)) ? next : at;
    }

    private static int behindInvisible(String text, int from) {
        int at = from;
        while (at < text.length() && isInvisible(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A blank without width parts words, as Thai and Khmer are written by some programs. */
    private static boolean isWithin(char c) {
        return isInvisible(c) && c != '\u200B';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a word goes on over an offset; invisible characters on either side do not part it. */
    static boolean isWithinWord(String text, int offset) {
        int before = offset;
        while (before > 0 && isWithin(text.charAt(before - 1))) {
            before--;
        }
        int after = offset;
        while (after < text.length() && isWithin(text.charAt(after))) {
            after++;
        }
        if (before <= 0 || after >= text.length()) {
            return false;
        }
        int next = text.codePointAt(after);
        int last = text.codePointBefore(before);
        return Words.isLetter(next) && Words.isLetter(last) && !Words.standsAlone(next) && !Words.standsAlone(last);
    }
}
