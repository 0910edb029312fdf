package org.makna.model;

/**
 * How a segment lies to another one of the same document.
 *
 * <p>With the left segment {@code [sa, ea)} and the right one {@code [sb, eb)}, by the definitions of the analysis reference:
 * segments of no length stand in no relation but to themselves. Touching segments do not co-occur.
 */
public enum RangeRelation {
    /** {@code sb ≤ sa} and {@code ea ≤ eb}: the left one lies in the right one, or is equal. */
    WITHIN("WITHIN"),
    /** {@code sa ≤ sb} and {@code eb ≤ ea}: the left one holds the right one, or is equal. */
    ENCLOSES("ENCLOSES"),
    /** {@code sa < sb < ea < eb}: the left one starts first and runs into the right one. */
    OVERLAPS("OVERLAPS"),
    /** {@code sb < sa < eb < ea}: the right one starts first and runs into the left one. */
    OVERLAPPED_BY("OVERLAPPED BY"),
    /** They share a character, or are the same segment. */
    CO_OCCURS("CO-OCCURS"),
    /** They are at most a distance apart, in either order; distance 0 when they share a character. */
    NEAR("NEAR"),
    /** {@code ea ≤ sb}: the left one ends before the right one starts, at most a distance before. */
    PRECEDES("PRECEDES"),
    /** {@code eb ≤ sa}: the left one starts after the right one ends, at most a distance after. */
    FOLLOWS("FOLLOWS");

    private final String words;

    RangeRelation(String words) {
        this.words = words;
    }

    /** How it is written in a coding query. */
    public String words() {
        return words;
    }

    /** Whether it may have a greatest distance. */
    public boolean hasDistance() {
        return this == NEAR || this == PRECEDES || this == FOLLOWS;
    }

    /**
     * Whether it holds between two ranges of one document, whatever their distance; {@link #NEAR} always does unless one is
     * empty.
     */
    public boolean holds(TextRange left, TextRange right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        return switch (this) {
            case WITHIN -> right.contains(left);
            case ENCLOSES -> left.contains(right);
            case OVERLAPS -> left.start() < right.start() && right.start() < left.end() && left.end() < right.end();
            case OVERLAPPED_BY -> OVERLAPS.holds(right, left);
            case CO_OCCURS -> left.intersects(right);
            case NEAR -> true;
            case PRECEDES -> left.end() <= right.start();
            case FOLLOWS -> right.end() <= left.start();
        };
    }

    /** Whether it holds between a segment and itself. */
    public boolean holdsForSame() {
        return this == WITHIN || this == ENCLOSES || this == CO_OCCURS || this == NEAR;
    }
}
