package org.makna.model.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Table;

/**
 * A table as it is to be drawn.
 *
 * @param table   the numbers that are shown
 * @param counts  the same without shares
 * @param rows    how the rows are called
 * @param columns how the columns are called
 * @param title   what the table shows
 * @param unit    what is counted and what shares are of, in a few words
 * @param counted what is counted, without the base, in a word
 * @param caption the sentences that say what was counted
 * @param above   for each row that is a code the row of the code above it, or −1; empty where rows are no codes, or count
 *                what is below them as well
 */
public record Chartable(Table table, Table counts, List<Name> rows, List<Name> columns, String title, String unit,
        String counted, String caption, List<Integer> above) {

    /** Rows that make no tree. */
    public Chartable(Table table, Table counts, List<Name> rows, List<Name> columns, String title, String unit,
            String counted, String caption) {
        this(table, counts, rows, columns, title, unit, counted, caption, List.of());
    }

    public Chartable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        above = List.copyOf(above);
        if (rows.size() != table.rows().size() || columns.size() != table.columns().size()) {
            throw new IllegalArgumentException("Names do not fit the table");
        }
        for (int row = 0; row < above.size(); row++) {
            if (above.size() != rows.size() || above.get(row) >= row) {
                throw new IllegalArgumentException("No tree: " + above);
            }
        }
    }

    /**
     * What a row or column is called.
     *
     * @param brief  a short name
     * @param whole  the whole name, which is told where the short one is cut
     * @param colour its own colour as {@code #rrggbb}, or null
     */
    public record Name(String brief, String whole, @Nullable String colour) {}
}
