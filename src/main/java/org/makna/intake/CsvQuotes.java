package org.makna.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends the quotation marks of a file of separated values, so that one which never closes costs no more than its own cell.
 *
 * <p>A mark that opens a cell closes with the first one that stands before a delimiter, a line break or the end. Marks on the
 * way that stand within words are part of the cell. One that opens a cell itself shows that the first was never closed: then
 * that one is a plain character, and its cell ends where the row has as many cells as the first row.
 *
 * @param text   the text, as a strict reader takes it
 * @param rows   numbers of the rows with a mark that never closes, counted from 1
 */
record CsvQuotes(String text, List<Integer> rows) {

    /** What {@link #close} says of a mark that is followed by no other. */
    static final int NEVER = -1;
    /** What {@link #close} says of a mark that is not closed before another one opens a cell. */
    static final int REOPENED = -2;

    CsvQuotes {
        rows = List.copyOf(rows);
    }

    /**
     * Looks for the mark that closes a cell.
     *
     * @param open  offset of the mark that opens it
     * @param stray offsets of marks within the cell are added to it
     * @return offset of the closing mark, or {@link #NEVER} or {@link #REOPENED}
     */
    static int close(String text, int open, char delimiter, char quote, List<Integer> stray) {
        int before = stray.size();
        int first = NEVER;
        for (int at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
            int run = at;
            while (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at++;
            }
            if ((at - run) % 2 == 1) {
                // Marks in pairs are marks within the cell.
                continue;
            }
            if (isEnd(at + 1 < text.length() ? text.charAt(at + 1) : '\n', delimiter)) {
                return at;
            }
            if (run - 1 > open && isEnd(text.charAt(run - 1), delimiter)) {
                return closedEarly(text, open, first, stray, before, REOPENED);
            }
            first = first == NEVER ? at : first;
            stray.add(at);
        }
        return closedEarly(text, open, first, stray, before, NEVER);
    }

    /** A mark within the line closes the cell after all, with more of the cell behind it. */
    private static int closedEarly(String text, int open, int first, List<Integer> stray, int before, int otherwise) {
        stray.subList(before, stray.size()).clear();
        int lineEnd = text.indexOf('\n', open);
        return first != NEVER && (lineEnd < 0 || first < lineEnd) ? first : otherwise;
    }

    private static boolean isEnd(char c, char delimiter) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /**
     * Mends a text.
     *
     * @param from offset where the rows begin
     */
    static CsvQuotes mended(String text, int from, char delimiter, char quote) {
        StringBuilder mended = new StringBuilder();
        List<Integer> rows = new ArrayList<>();
        List<Integer> stray = new ArrayList<>();
        int copied = 0;
        int row = 1;
        int cell = 0;
        int width = 0;
        boolean start = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start && c == quote) {
                int end = close(text, i, delimiter, quote, stray);
                if (end >= 0) {
                    for (int mark : stray) {
                        mended.append(text, copied, mark).append(quote);
                        copied = mark;
                    }
                    stray.clear();
                    i = end;
                } else {
                    end = cellEnd(text, i, delimiter, width - 1 - cell);
                    String plain = text.substring(i, end);
                    mended.append(text, copied, i).append(quote)
                            .append(plain.replace(Character.toString(quote), Character.toString(quote) + quote))
                            .append(quote);
                    copied = end;
                    rows.add(row);
                    i = end - 1;
                }
                start = false;
            } else if (c == delimiter) {
                cell++;
                start = true;
            } else if (c == '\n') {
                width = row == 1 ? cell + 1 : width;
                row++;
                cell = 0;
                start = true;
            } else {
                start = false;
            }
        }
        return copied == 0
                ? new CsvQuotes(text, rows)
                : new CsvQuotes(mended.append(text, copied, text.length())
                        .toString(), rows);
    }

    /** Where a cell ends that is not quoted, so that as many cells follow in its line as the first row has. */
    private static int cellEnd(String text, int start, char delimiter, int following) {
        int lineEnd = text.indexOf('\n', start);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        List<Integer> delimiters = new ArrayList<>();
        for (int at = text.indexOf(delimiter, start); at >= 0 && at < end; at = text.indexOf(delimiter, at + 1)) {
            delimiters.add(at);
        }
        int mine = following < 0 ? 0 : Math.max(0, delimiters.size() - following);
        int close = mine < delimiters.size() ? delimiters.get(mine) : end;
        return close > start && text.charAt(close - 1) == '\r' ? close - 1 : close;
    }
}
