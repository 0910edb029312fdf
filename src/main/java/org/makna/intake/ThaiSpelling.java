package org.makna.intake;

/**
 * Tells whether characters of the Thai block stand as they can be spelled, which those of misread bytes do not for long.
 *
 * <p>Vowels and marks above and below need a consonant before them, vowels written in front one behind them, digits stand apart
 * from letters (The Unicode Standard, chapter 16.1).
 */
final class ThaiSpelling {

    private static final char FIRST = '\u0E01';
    private static final char LAST = '\u0E5B';
    private static final int FEWEST = 8;
    private static final int WELL_SPELLED_PER_FAULT = 40;

    private ThaiSpelling() {
    }

    /** Whether nearly all that is not ASCII is Thai and well spelled, and there is enough of it to tell. */
    static boolean isIn(String text) {
        int thai = 0;
        int faults = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isThai(c)) {
                thai++;
                faults += isMisplaced(i == 0 ? ' ' : text.charAt(i - 1), c,
                        i + 1 == text.length() ? ' ' : text.charAt(i + 1)) ? 1 : 0;
            } else if (c == '\uFFFD' || c >= '\u0080' && c < '\u00A0') {
                return false;
            }
        }
        return thai >= FEWEST && faults * WELL_SPELLED_PER_FAULT <= thai;
    }

    private static boolean isMisplaced(char before, char c, char after) {
        if (isAboveOrBelow(c)) {
            return !isConsonant(before) && !isAboveOrBelow(before);
        }
        if (isInFront(c)) {
            return !isConsonant(after);
        }
        if (Character.isDigit(c)) {
            return isConsonant(before) || isConsonant(after);
        }
        // The vowels behind a consonant; a short a also behind a long one.
        return c >= '\u0E30' && c <= '\u0E33' && !isConsonant(before) && !isAboveOrBelow(before)
                && before != '\u0E32';
    }

    private static boolean isThai(char c) {
        return c >= FIRST && c <= LAST;
    }

    private static boolean isConsonant(char c) {
        return c >= FIRST && c <= '\u0E2E';
    }

    private static boolean isInFront(char c) {
        return c >= '\u0E40' && c <= '\u0E44';
    }

    private static boolean isAboveOrBelow(char c) {
        return c == '\u0E31' || c >= '\u0E34' && c <= '\u0E3A' || c >= '\u0E47' && c <= '\u0E4E';
    }
}
