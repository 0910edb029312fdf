package org.makna.ui.common;

import org.makna.model.TextDirection;

/** What the layout of a text must know of its scripts: direction, and whether shaping it is costly. */
public final class Scripts {

    private static final String MORE = "…";
    /** The fonts of right-to-left scripts have no ellipsis, and a sign lent by another font comes to stand on the wrong side. */
    private static final String MORE_RIGHT_TO_LEFT = "...";

    private Scripts() {
    }

    /** Whether any character is written from right to left, so that JavaFX must not be left to wrap the text. */
    public static boolean hasRightToLeft(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isRightToLeft(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first character with a strong direction is written from right to left; false when there is none. */
    public static boolean startsRightToLeft(CharSequence text) {
        return TextDirection.startsRightToLeft(text);
    }

    /** What stands at the end of a text that is cut. */
    public static String ellipsis(CharSequence text) {
        return startsRightToLeft(text) ? MORE_RIGHT_TO_LEFT : MORE;
    }

    /** Whether any letter is Hebrew. */
    public static boolean hasHebrew(CharSequence text) {
        return text.chars().anyMatch(c -> (c >= 0x0590 && c <= 0x05FF) || (c >= 0xFB1D && c <= 0xFB4F));
    }

    /**
     * Whether letters are shaped by their neighbours: marks, Indic and Thai scripts, joined emoji, right to left.
     *
     * <p>Laying such text out costs many times what Latin text costs, and where JavaFX wraps it on Linux, lines come out too
     * long or not at all.
     */
    public static boolean isComplex(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x0300 && (c <= 0x036F || isShaped(c) || isJoiner(c) || isRightToLeft(c))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any letter is Thai, a script that is written without blanks between words. */
    static boolean hasThai(CharSequence text) {
        return text.chars().anyMatch(c -> c >= 0x0E00 && c <= 0x0E7F);
    }

    private static boolean isShaped(char c) {
        return (c >= 0x0900 && c <= 0x109F) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x1780 && c <= 0x18AF)
                || (c >= 0x1A20 && c <= 0x1CFF) || (c >= 0xA800 && c <= 0xABFF) || Character.isSurrogate(c);
    }

    private static boolean isJoiner(char c) {
        return c == 0x200C || c == 0x200D || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F)
                || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
    }

    /** Whether the character is written from right to left. */
    public static boolean isRightToLeft(char c) {
        return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE)
                || c == 0x200F || c == 0x202B || c == 0x202E || c == 0x2067
                // The blocks of old and of newer right-to-left scripts: U+10800 to U+10FFF, U+1E800 to U+1EFFF.
                || c == 0xD802 || c == 0xD803 || c == 0xD83A || c == 0xD83B;
    }
}
