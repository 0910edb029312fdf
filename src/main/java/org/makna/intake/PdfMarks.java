package org.makna.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Puts the points and vowel marks of Hebrew and Arabic on their letters.
 *
 * <p>A mark is written beside its letter, yet where it is printed depends on the font; what is written from left to right has the
 * marks before their letter, for it is read the other way. Not for several threads at once.
 */
final class PdfMarks {

    private final Map<TextPosition, String> marks = new IdentityHashMap<>();
    private final List<TextPosition> waiting = new ArrayList<>();
    private @Nullable TextPosition before;

    /** Takes a glyph if it is such a mark. */
    boolean takes(TextPosition glyph) {
        String text = glyph.getUnicode();
        if (!text.isEmpty() && text.codePoints().allMatch(PdfMarks::isMark)) {
            waiting.add(glyph);
            return true;
        }
        if (!text.isBlank()) {
            settle(glyph);
            before = glyph;
        }
        return false;
    }

    private static boolean isMark(int c) {
        boolean hebrew = c >= 0x591 && c <= 0x5C7 || c == 0xFB1E;
        boolean arabic = c >= 0x610 && c <= 0x61A || c >= 0x64B && c <= 0x65F || c == 0x670
                || c >= 0x6D6 && c <= 0x6ED || c >= 0x730 && c <= 0x74A || c >= 0x8D3 && c <= 0x8FF;
        return (hebrew || arabic) && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void settle(@Nullable TextPosition behind) {
        for (TextPosition mark : waiting) {
            TextPosition first = before;
            TextPosition letter = first == null || behind != null && isOn(mark, first, behind) ? behind : first;
            if (letter != null) {
                marks.merge(letter, mark.getUnicode(), PdfMarks::joined);
            }
        }
        waiting.clear();
    }

    /** Some writers name a mark once more with the next one. */
    private static String joined(String marks, String more) {
        StringBuilder joined = new StringBuilder(marks);
        more.codePoints().filter(c -> marks.indexOf(c) < 0).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    /** Whether a mark belongs to the letter written behind it. */
    private static boolean isOn(TextPosition mark, TextPosition first, TextPosition behind) {
        float width = Math.max(1, behind.getWidthDirAdj());
        boolean rises = behind.getXDirAdj() > first.getXDirAdj() && distance(mark, behind) <= width;
        return rises || distance(mark, first) > Math.max(width, first.getWidthDirAdj());
    }

    private static float distance(TextPosition mark, TextPosition letter) {
        float x = mark.getXDirAdj() + mark.getWidthDirAdj() / 2;
        float from = letter.getXDirAdj();
        float down = Math.abs(mark.getYDirAdj() - letter.getYDirAdj()) > letter.getFontSizeInPt() ? 1_000 : 0;
        return down + (x < from ? from - x : Math.max(0, x - from - letter.getWidthDirAdj()));
    }

    /** The letter of a glyph with its marks. */
    String text(TextPosition glyph) {
        return glyph.getUnicode() + marks.getOrDefault(glyph, "");
    }

    /** Gives the marks that still wait to the last letter of a page. */
    void settle() {
        settle(null);
    }

    /** Forgets a page. */
    void clear() {
        marks.clear();
        before = null;
    }
}
