package org.makna.model;

/**
 * A half-open range {@code [start, end)} of UTF-16 offsets into a canonical text.
 *
 * @param start offset of the first code unit, at least 0
 * @param end   offset after the last code unit, at least {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: [" + start + ", " + end + ")");
        }
    }

    /** Number of UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Whether it covers no code unit. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies wholly inside this range; equal ranges contain each other. */
    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the offset lies inside this range. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two ranges share at least one code unit; touching ranges and empty ranges do not. */
    public boolean intersects(TextRange other) {
        return Math.max(start, other.start) < Math.min(end, other.end);
    }

    /** The common part, or an empty range at the later start when there is none. */
    public TextRange intersection(TextRange other) {
        int from = Math.max(start, other.start);
        return new TextRange(from, Math.max(from, Math.min(end, other.end)));
    }

    /** Cuts this range out of its text. */
    public String cut(String text) {
        return text.substring(start, end);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(TextRange other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}
