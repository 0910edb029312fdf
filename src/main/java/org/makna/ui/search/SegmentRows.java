package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedSegment;
import org.makna.study.SegmentList;

/** The rows of a list of segments: its entries, with the head of each group before the first of them. */
final class SegmentRows {

    private final SegmentList segments;
    private final List<SegmentList.Group> groups;
    private final int[] heads;

    /**
     * A row.
     *
     * @param head    the group that begins, or null for an entry
     * @param segment the entry, or null for a head
     */
    record Row(SegmentList.@Nullable Group head, @Nullable CodedSegment segment) {}

    SegmentRows(SegmentList segments) {
        this.segments = segments;
        this.groups = segments.groups();
        this.heads = IntStream.range(0, groups.size()).map(i -> groups.get(i).first() + i).toArray();
    }

    int size() {
        return segments.size() + heads.length;
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

    /** Reads a row; empty when its coding was removed since the list was made. */
    Optional<Row> at(int row) {
        int entry = entry(row);
        return entry < 0
                ? Optional.of(new Row(groups.get(headsUpTo(row) - 1), null))
                : segments.at(entry).map(one -> new Row(null, one));
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
