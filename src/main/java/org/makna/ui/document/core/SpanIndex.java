package org.makna.ui.document.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the spans that lie in a range: sorted by start, with the furthest end of each subtree of an implicit tree. */
public final class SpanIndex {

    /** By start, the longer first, then by age. */
    public static final Comparator<Span> ORDER = SpanIndex::compare;

    private final List<Span> sorted;
    private final int[] starts;
    private final int[] ends;
    private final int[] furthest;

    /** Indexes the spans, given in any order. */
    public SpanIndex(Collection<Span> spans) {
        List<Span> copy = new ArrayList<>(spans);
        copy.sort(ORDER);
        this.sorted = List.copyOf(copy);
        this.starts = new int[sorted.size()];
        this.ends = new int[sorted.size()];
        this.furthest = new int[sorted.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = sorted.get(i).range().start();
            ends[i] = sorted.get(i).range().end();
        }
        grow(0, starts.length);
    }

    private static int compare(Span a, Span b) {
        int byStart = Integer.compare(a.range().start(), b.range().start());
        int byEnd = byStart != 0 ? byStart : Integer.compare(b.range().end(), a.range().end());
        return byEnd != 0 ? byEnd : Long.compare(a.codingId(), b.codingId());
    }

    private int grow(int low, int high) {
        if (low >= high) {
            return -1;
        }
        int middle = (low + high) >>> 1;
        furthest[middle] = Math.max(ends[middle], Math.max(grow(low, middle), grow(middle + 1, high)));
        return furthest[middle];
    }

    /** All spans, in {@link #ORDER}. */
    public List<Span> spans() {
        return sorted;
    }

    /** The spans that share at least one code unit with {@code [start, end)}, in {@link #ORDER}. */
    public List<Span> query(int start, int end) {
        List<Span> found = new ArrayList<>();
        for (int position : positions(start, end)) {
            found.add(sorted.get(position));
        }
        return found;
    }

    /** Positions in {@link #spans()} of what {@link #query} finds. */
    public List<Integer> positions(int start, int end) {
        List<Integer> found = new ArrayList<>();
        if (start < end) {
            collect(0, starts.length, start, end, found);
        }
        return found;
    }

    private void collect(int low, int high, int start, int end, List<Integer> found) {
        if (low >= high) {
            return;
        }
        int middle = (low + high) >>> 1;
        if (furthest[middle] <= start) {
            return;
        }
        collect(low, middle, start, end, found);
        if (starts[middle] < end) {
            if (ends[middle] > start && starts[middle] < ends[middle]) {
                found.add(middle);
            }
            collect(middle + 1, high, start, end, found);
        }
    }
}
