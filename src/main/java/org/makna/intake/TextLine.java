package org.makna.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a canonical text, without its line break.
 *
 * @param start UTF-16 offset of its first character
 * @param end   UTF-16 offset after its last character
 */
record TextLine(int start, int end) {

    private static final int LONGEST_STAMP = 60;

    /** All lines from an offset on. */
    static List<TextLine> of(String text, int from) {
        List<TextLine> lines = new ArrayList<>();
        for (int start = from; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new TextLine(start, end));
            start = end + 1;
        }
        return lines;
    }

    boolean isBlank(String text) {
        return text.substring(start, end).isBlank();
    }

    /** Whether a time stamp fills the line or its first cell. */
    boolean beginsWithStamp(String text) {
        return end > start && LineLead.beginsWithStamp(text.substring(start, Math.min(end, start + LONGEST_STAMP)));
    }

    /** Whether the line begins with a day and a time, as each message of a chat does. */
    boolean isDated(String text) {
        return LineLead.of(text.substring(start, Math.min(end, start + LONGEST_STAMP)), false).dated();
    }

    /** Whether the line holds a time stamp and nothing else. */
    boolean isStamp(String text) {
        return end - start <= LONGEST_STAMP && end > start
                && LineLead.isStamp(text.substring(start, end));
    }
}
