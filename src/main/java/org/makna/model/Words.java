package org.makna.model;

/** What is a word to a correction: letters, digits and their marks, also joined by a single hyphen or apostrophe. */
final class Words {

    private Words() {
    }

    /** Whether the character is part of a word wherever it stands: a letter, a digit, or a mark on one. */
    static boolean isLetter(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A hyphen or apostrophe, which joins two words to one. */
    static boolean isJoiner(int codePoint) {
        return codePoint == '-' || codePoint == '\u2010' || codePoint == '\u2011' || codePoint == '\''
                || codePoint == '\u2019';
    }

    /** Whether words of this script are written without blanks, so that each character is taken for one. */
    static boolean standsAlone(int codePoint) {
        return Character.isIdeographic(codePoint) || switch (Character.UnicodeScript.of(codePoint)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Where the word ends with which a text goes on: at 0 when it begins with none. */
    static int firstWordEnd(String text) {
        int at = 0;
        while (at < text.length()) {
            int here = text.codePointAt(at);
            int next = at + Character.charCount(here);
            boolean joins = isJoiner(here) && next < text.length() && isLetter(text.codePointAt(next));
            if (!isLetter(here) && !joins) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** Where the word begins that a text ends in: at its length when it ends in none. */
    static int lastWordStart(String text) {
        int at = text.length();
        while (at > 0) {
            int here = text.codePointBefore(at);
            int next = at - Character.charCount(here);
            boolean joins = isJoiner(here) && next > 0 && isLetter(text.codePointBefore(next));
            if (!isLetter(here) && !joins) {
                break;
            }
            at = next;
        }
        return at;
    }
}
