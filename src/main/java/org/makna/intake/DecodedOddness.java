package org.makna.intake;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Tells how much of a decoded text nobody would write, which betrays a wrong character set. */
final class DecodedOddness {

    /** Scripts that stand side by side in one word. */
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);

    private DecodedOddness() {
    }

    /** Share of the characters beyond ASCII that are odd where they stand, from 0 to 1. */
    static double share(String text) {
        int[] points = text.codePoints().toArray();
        long beyond = 0;
        long odd = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] >= 0x80) {
                beyond++;
                int before = i == 0 ? ' ' : points[i - 1];
                int after = i + 1 == points.length ? ' ' : points[i + 1];
                odd += isOdd(before, points[i], after) ? 1 : 0;
            }
        }
        return beyond == 0 ? 0 : odd / (double) beyond;
    }

    private static boolean isOdd(int before, int c, int after) {
        boolean joins = Character.isLetter(before) || Character.isLetter(after);
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_NUMBER,
                    Character.MODIFIER_SYMBOL ->
                c == 0xFFFD || joins;
            case Character.UPPERCASE_LETTER -> Character.isLowerCase(before) || mixes(before, c) || mixes(c, after);
            case Character.LOWERCASE_LETTER, Character.OTHER_LETTER, Character.MODIFIER_LETTER ->
                mixes(before, c) || mixes(c, after) || isHalfWidth(c);
            default -> false;
        };
    }

    /** Half-width katakana were for displays of the eighties; today they come from misread bytes. */
    private static boolean isHalfWidth(int c) {
        return c >= 0xFF61 && c <= 0xFF9F;
    }

    private static boolean mixes(int left, int right) {
        if (!Character.isLetter(left) || !Character.isLetter(right)) {
            return false;
        }
        UnicodeScript one = UnicodeScript.of(left);
        UnicodeScript other = UnicodeScript.of(right);
        boolean together = one == other || EAST_ASIAN.contains(one) || EAST_ASIAN.contains(other);
        return !together && one != UnicodeScript.COMMON && other != UnicodeScript.COMMON;
    }
}
