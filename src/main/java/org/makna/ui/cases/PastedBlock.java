package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells as spreadsheets put them on the clipboard: lines with tabs between the cells, and quotes around a cell that has a
 * tab or a line break itself.
 *
 * @param rows cells of each line; lines can be of different length, at least one cell each
 */
record PastedBlock(List<List<String>> rows) {

    private static final String BREAKS = "\t\r\n";

    /** Reads what was on the clipboard; a line break at the very end starts no row. */
    static PastedBlock of(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        boolean open = true;
        while (open || at < table.length()) {
            int closing = closing(table, at);
            int end = closing < 0 ? unquotedEnd(table, at) : closing + 1;
            row.add(closing < 0 ? table.substring(at, end) : table.substring(at + 1, closing).replace("\"\"", "\""));
            open = end < table.length() && table.charAt(end) == '\t';
            at = end + (table.startsWith("\r\n", end) ? 2 : 1);
            if (!open) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return new PastedBlock(List.copyOf(rows));
    }

    /** A value as it is put on the clipboard, so that it is one cell when it is pasted. */
    static String cell(String text) {
        return hasBreak(text) ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Whether this is a single cell. */
    boolean isCell() {
        return rows.size() == 1 && rows.getFirst().size() == 1;
    }

    /** Number of rows up to the last that says something; spreadsheets copy empty ones below. */
    int height() {
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).stream().allMatch(String::isBlank)) {
            last--;
        }
        return last;
    }

    /** Number of columns up to the last that says something. */
    int width() {
        return rows.stream().mapToInt(PastedBlock::width).max().orElse(0);
    }

    private static int width(List<String> row) {
        int last = row.size();
        while (last > 0 && row.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private static int unquotedEnd(String table, int from) {
        int end = from;
        while (end < table.length() && BREAKS.indexOf(table.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Place of the quote that closes a quoted cell, or -1: quotes that spreadsheets did not need are part of the text. */
    private static int closing(String table, int from) {
        if (from >= table.length() || table.charAt(from) != '"') {
            return -1;
        }
        int quote = table.indexOf('"', from + 1);
        while (quote >= 0 && table.startsWith("\"\"", quote)) {
            quote = table.indexOf('"', quote + 2);
        }
        boolean closes = quote >= 0 && (quote + 1 == table.length() || BREAKS.indexOf(table.charAt(quote + 1)) >= 0);
        return closes && hasBreak(table.substring(from, quote)) ? quote : -1;
    }

    private static boolean hasBreak(String text) {
        return text.chars().anyMatch(character -> BREAKS.indexOf(character) >= 0);
    }
}
