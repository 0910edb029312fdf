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

    /** Whether the line holds a time stamp and nothing else. */
    boolean isStamp(String text) {
        return end - start <= LONGEST_STAMP && end > start
                && LabelLine.STAMP_LINE.matcher(text.substring(start, end)).matches();
    }
}
