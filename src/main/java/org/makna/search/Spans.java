package org.makna.search;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Places in one document where something matches, sorted by first position.
 *
 * <p>A place knows its word positions, half-open, by which phrases are built, and its UTF-16 offsets, which are what a hit is.
 */
final class Spans {

    static final Spans NONE = new Spans(0);

    private int[] from;
    private int[] to;
    private int[] start;
    private int[] end;
    private int count;

    Spans(int capacity) {
        from = new int[capacity];
        to = new int[capacity];
        start = new int[capacity];
        end = new int[capacity];
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Position of the first word. */
    int from(int i) {
        return from[i];
    }

    /** Position after the last word. */
    int to(int i) {
        return to[i];
    }

    /** Offset of the first UTF-16 unit. */
    int start(int i) {
        return start[i];
    }

    /** Offset after the last UTF-16 unit. */
    int end(int i) {
        return end[i];
    }

    void add(int firstPosition, int afterPosition, int startOffset, int endOffset) {
        if (count == from.length) {
            int capacity = Math.max(8, count * 2);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
            start = Arrays.copyOf(start, capacity);
            end = Arrays.copyOf(end, capacity);
        }
        from[count] = firstPosition;
        to[count] = afterPosition;
        start[count] = startOffset;
        end[count++] = endOffset;
    }

    /** Index of the first span that begins at the position or later. */
    int firstFrom(int position) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The places whose first position meets a condition. */
    Spans where(IntPredicate position) {
        Spans kept = new Spans(count);
        for (int i = 0; i < count; i++) {
            if (position.test(from[i])) {
                kept.add(from[i], to[i], start[i], end[i]);
            }
        }
        return kept;
    }

    /** The same places sorted, each once; for places that several terms brought in turn. */
    Spans sorted() {
        long[] keys = new long[count];
        boolean inOrder = true;
        for (int i = 0; i < count; i++) {
            keys[i] = (long) from[i] << 32 | i;
            inOrder &= i == 0 || from[i - 1] < from[i];
        }
        if (inOrder) {
            return this;
        }
        Arrays.sort(keys);
        Spans sorted = new Spans(count);
        for (long key : keys) {
            int i = (int) key;
            if (sorted.count == 0 || sorted.from[sorted.count - 1] != from[i]
                    || sorted.to[sorted.count - 1] != to[i]) {
                sorted.add(from[i], to[i], start[i], end[i]);
            }
        }
        return sorted;
    }
}
