package org.makna.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A set of offsets in one document, kept as ranges in normal form: sorted, disjoint, touching ranges merged, none empty.
 *
 * <p>This is the range level of code queries: the union of overlapping codings never counts a character twice.
 */
public final class RangeSet {

    /** No offset at all. */
    public static final RangeSet EMPTY = new RangeSet(List.of());

    private final List<TextRange> ranges;

    private RangeSet(List<TextRange> normal) {
        this.ranges = normal;
    }

    /** The union of the given ranges, in any order. */
    public static RangeSet of(Collection<TextRange> ranges) {
        List<TextRange> sorted = new ArrayList<>(ranges);
        sorted.removeIf(TextRange::isEmpty);
        if (sorted.isEmpty()) {
            return EMPTY;
        }
        sorted.sort(null);
        List<TextRange> normal = new ArrayList<>();
        TextRange open = sorted.getFirst();
        for (TextRange next : sorted.subList(1, sorted.size())) {
            if (next.start() <= open.end()) {
                open = new TextRange(open.start(), Math.max(open.end(), next.end()));
            } else {
                normal.add(open);
                open = next;
            }
        }
        normal.add(open);
        return new RangeSet(List.copyOf(normal));
    }

    /** The union of the given ranges, in any order. */
    public static RangeSet of(TextRange... ranges) {
        return of(List.of(ranges));
    }

    /** The ranges in normal form. */
    public List<TextRange> ranges() {
        return ranges;
    }

    /** Whether it holds no offset at all. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Number of UTF-16 code units in the set. */
    public long length() {
        long sum = 0;
        for (TextRange range : ranges) {
            sum += range.length();
        }
        return sum;
    }

    /** The offsets of either set. */
    public RangeSet union(RangeSet other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        List<TextRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    /** The offsets of both sets. */
    public RangeSet intersect(RangeSet other) {
        List<TextRange> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            TextRange a = ranges.get(i);
            TextRange b = other.ranges.get(j);
            if (a.intersects(b)) {
                common.add(a.intersection(b));
            }
            if (a.end() < b.end()) {
                i++;
            } else {
                j++;
            }
        }
        return common.isEmpty() ? EMPTY : new RangeSet(List.copyOf(common));
    }

    /** The offsets of this set that are not in the other. */
    public RangeSet minus(RangeSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        return intersect(other.complement(ranges.getLast().end()));
    }

    /** The offsets of {@code [0, length)} that are not in this set. */
    public RangeSet complement(int length) {
        List<TextRange> gaps = new ArrayList<>();
        int from = 0;
        for (TextRange range : ranges) {
            if (range.start() >= length) {
                break;
            }
            if (range.start() > from) {
                gaps.add(new TextRange(from, range.start()));
            }
            from = range.end();
        }
        if (from < length) {
            gaps.add(new TextRange(from, length));
        }
        return gaps.isEmpty() ? EMPTY : new RangeSet(List.copyOf(gaps));
    }

    /** Whether at least one offset of the range is in this set. */
    public boolean intersects(TextRange range) {
        int i = firstEndingAfter(range.start());
        return i < ranges.size() && ranges.get(i).intersects(range);
    }

    /** Whether every offset of the range is in this set; an empty range is contained where its offset is. */
    public boolean contains(TextRange range) {
        int i = firstEndingAfter(range.start());
        return i < ranges.size() && ranges.get(i).contains(range);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RangeSet that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}
