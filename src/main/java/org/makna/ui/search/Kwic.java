package org.makna.ui.search;

import java.util.function.ToDoubleFunction;
import org.makna.model.Graphemes;
import org.makna.model.HitRow;
import org.makna.model.TextRange;

/**
 * The words of a hit in one line: what stands before it, the hit, what stands after it.
 *
 * <p>Knows how to cut them: before at its start, after at its end, the hit in its middle, never inside a character as a reader
 * sees it, and between words where one is near.
 *
 * @param before      text before the hit
 * @param hit         the hit
 * @param after       text after the hit
 * @param rightToLeft whether the line reads from right to left, so that before stands at the right
 */
record Kwic(String before, String hit, String after, boolean rightToLeft) {

    private static final String MORE = "…";
    /** The fonts of right-to-left scripts have no ellipsis, and a sign lent by another font comes to stand on the wrong side. */
    private static final String MORE_RIGHT_TO_LEFT = "...";
    /** How many characters may be given up so that the cut falls between words. */
    private static final int WORD = 14;

    /** The words of a row, line breaks shown by a pilcrow. */
    static Kwic of(HitRow row) {
        String before = oneLine(row.left()).stripLeading();
        String after = oneLine(row.right()).stripTrailing();
        String hit = oneLine(row.hit());
        return new Kwic(before.stripTrailing(), hit, after.stripLeading(), readsRightToLeft(before + hit + after));
    }

    /** Words among those around them as they stand in the text, with the spaces between, line breaks shown by a pilcrow. */
    static Kwic among(String left, String words, String right) {
        String before = oneLine(left).stripLeading();
        String after = oneLine(right).stripTrailing();
        return new Kwic(before, oneLine(words), after, readsRightToLeft(before + words + after));
    }

    /** The text in one line, line breaks shown by a pilcrow. */
    static String oneLine(String text) {
        return text.replaceAll("\\n+", " ¶ ").replace('\t', ' ');
    }

    /** The beginning of a text in one line, at most so many characters (UTF-16) of it. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return oneLine(text).strip();
        }
        int end = Graphemes.widen(text, new TextRange(most, most)).start();
        return oneLine(text.substring(0, end)).strip() + (readsRightToLeft(text) ? MORE_RIGHT_TO_LEFT : MORE);
    }

    /** Whether a text reads from right to left, by its first letter that has a direction. */
    static boolean readsRightToLeft(String text) {
        return text.codePoints().map(c -> switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        }).filter(direction -> direction != 0).findFirst().orElse(0) < 0;
    }

    /**
     * The end of the text before the hit that fits.
     *
     * @param width   room
     * @param measure how wide a text is
     */
    String beforeIn(double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(before) <= width) {
            return before;
        }
        int from = 0;
        int to = before.length();
        while (from < to) {
            int middle = (from + to) / 2;
            if (measure.applyAsDouble(more() + before.substring(middle)) <= width) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        int cut = Graphemes.widen(before, new TextRange(to, to)).end();
        int space = before.indexOf(' ', cut);
        boolean inWord = cut > 0 && before.charAt(cut - 1) != ' ';
        if (inWord && space >= 0 && space - cut <= WORD) {
            cut = space;
        }
        String rest = before.substring(cut).stripLeading();
        return rest.isEmpty() ? "" : more() + rest;
    }

    /** The beginning of the text after the hit that fits; see {@link #beforeIn}. */
    String afterIn(double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(after) <= width) {
            return after;
        }
        int cut = Graphemes.widen(after, point(longest(after, width, measure))).start();
        int space = after.lastIndexOf(' ', cut);
        boolean inWord = cut < after.length() && after.charAt(cut) != ' ';
        if (inWord && space >= 0 && cut - space <= WORD) {
            cut = space;
        }
        String rest = after.substring(0, cut).stripTrailing();
        return rest.isEmpty() ? "" : rest + more();
    }

    /** The hit, without its middle where it does not fit; see {@link #beforeIn}. */
    String hitIn(double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(hit) <= width) {
            return hit;
        }
        int half = Graphemes.widen(hit, point(longest(hit, width / 2, measure))).start();
        String head = hit.substring(0, half);
        int from = half;
        int to = hit.length();
        while (from < to) {
            int middle = (from + to) / 2;
            if (measure.applyAsDouble(head + more() + hit.substring(middle)) <= width) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return head + more() + hit.substring(Graphemes.widen(hit, point(to)).end());
    }

    private String more() {
        return rightToLeft ? MORE_RIGHT_TO_LEFT : MORE;
    }

    private static TextRange point(int offset) {
        return new TextRange(offset, offset);
    }

    /** How much of the beginning fits, with the sign that there is more. */
    private int longest(String text, double width, ToDoubleFunction<String> measure) {
        int from = 0;
        int to = text.length();
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (measure.applyAsDouble(text.substring(0, middle) + more()) <= width) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }
}
