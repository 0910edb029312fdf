package org.makna.model;

import java.util.HashMap;
import java.util.Map;

/**
 * A part of the corpus: a set of ranges in each of some documents.
 *
 * <p>Documents are named by their index in a {@link CodedCorpus}. Cases, speakers, questions and attribute values all
 * come down to an extent when codings are counted.
 *
 * @param ranges for each document index, the ranges; never an empty set
 */
public record Extent(Map<Integer, RangeSet> ranges) {

    /** No text at all. */
    public static final Extent EMPTY = new Extent(Map.of());

    public Extent {
        ranges = Map.copyOf(ranges);
    }

    /** The ranges in one document, possibly none. */
    public RangeSet in(int document) {
        return ranges.getOrDefault(document, RangeSet.EMPTY);
    }

    /** Whether it shares at least one code unit with the range of the document. */
    public boolean intersects(int document, TextRange range) {
        return in(document).intersects(range);
    }

    public Extent union(Extent other) {
        Map<Integer, RangeSet> all = new HashMap<>(ranges);
        other.ranges.forEach((document, set) -> all.merge(document, set, RangeSet::union));
        return new Extent(all);
    }
}
