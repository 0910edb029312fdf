package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.study.RowGroup;

/** The rows of a list in groups: its entries, with the head of each group before the first of them. */
final class GroupedRows<T> {

    private final int entries;
    private final List<RowGroup> groups;
    private final IntFunction<Optional<T>> reader;
    private final int[] heads;

    /**
     * A row.
     *
     * @param head  the group that begins, or null for an entry
     * @param entry the entry, or null for a head
     */
    record Row<T>(@Nullable RowGroup head, @Nullable T entry) {}

    /**
     * Creates them.
     *
     * @param entries number of entries
     * @param groups  the groups in order, or none
     * @param reader  reads an entry, empty for one that is gone; called behind the window
     */
    GroupedRows(int entries, List<RowGroup> groups, IntFunction<Optional<T>> reader) {
        this.entries = entries;
        this.groups = groups;
        this.reader = reader;
        this.heads = IntStream.range(0, groups.size()).map(i -> groups.get(i).first() + i).toArray();
    }

    int size() {
        return entries + heads.length;
    }

    /** The entry of a row, or -1 for a head. */
    int entry(int row) {
        int before = headsUpTo(row);
        return before > 0 && heads[before - 1] == row ? -1 : row - before;
    }

    /** The row of an entry. */
    int row(int entry) {
        int before = 0;
        while (before < groups.size() && groups.get(before).first() <= entry) {
            before++;
        }
        return entry + before;
    }

    /** The entries of rows, without heads. */
    List<Integer> entries(List<Integer> rows) {
        return rows.stream().map(this::entry).filter(entry -> entry >= 0).toList();
    }

    /** Reads rows; empty where an entry is gone. */
    List<Optional<Row<T>>> read(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::at).toList();
    }

    private Optional<Row<T>> at(int row) {
        int entry = entry(row);
        return entry < 0
                ? Optional.of(new Row<>(groups.get(headsUpTo(row) - 1), null))
                : reader.apply(entry).map(one -> new Row<>(null, one));
    }

    private int headsUpTo(int row) {
        int low = 0;
        int high = heads.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heads[middle] <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
