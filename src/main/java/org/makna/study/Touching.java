package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;

/**
 * The codings that touch a range, and those that touch them in turn.
 *
 * @param range   what the range and all of them cover together
 * @param codings the codings, in the order given
 */
record Touching(TextRange range, List<PlacedCoding> codings) {

    /**
     * Finds them.
     *
     * @param text   canonical text of the document
     * @param range  where to begin
     * @param others codings of one code and one coder
     */
    static Touching of(String text, TextRange range, List<PlacedCoding> others) {
        TextRange all = range;
        List<PlacedCoding> touching = new ArrayList<>();
        List<PlacedCoding> left = new ArrayList<>(others);
        int before;
        do {
            before = left.size();
            for (PlacedCoding coding : List.copyOf(left)) {
                if (touch(text, all, coding.range())) {
                    all = new TextRange(Math.min(all.start(), coding.range().start()),
                            Math.max(all.end(), coding.range().end()));
                    left.remove(coding);
                }
            }
        } while (left.size() < before);
        for (PlacedCoding coding : others) {
            if (!left.contains(coding)) {
                touching.add(coding);
            }
        }
        return new Touching(all, touching);
    }

    /** Whether two ranges overlap, or nothing but blanks lies between them; a line break sets apart. */
    static boolean touch(String text, TextRange one, TextRange other) {
        int from = Math.min(one.end(), other.end());
        int to = Math.max(one.start(), other.start());
        for (int at = from; at < to; at++) {
            char between = text.charAt(at);
            if (between == '\n' || !Character.isWhitespace(between) && !Character.isSpaceChar(between)) {
                return false;
            }
        }
        return true;
    }
}
