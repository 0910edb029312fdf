package org.makna.analysis.query;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makna.model.TextRange;

/**
 * A segment that a query found, or a part of a text.
 *
 * @param document index of the document
 * @param range    where it is, UTF-16
 * @param segment  row of the segment in the study file; 0 for a part or a text hit
 * @param codings  indices of the codings that it was found by, ascending; none for a part or a text hit
 */
public record Place(int document, TextRange range, long segment, int[] codings) implements Comparable<Place> {

    private static final int[] NONE = {};

    static Place part(int document, TextRange range) {
        return new Place(document, range, 0, NONE);
    }

    /** Orders by document, range and segment; equal places are the same segment or the same part. */
    @Override
    public int compareTo(Place other) {
        if (document != other.document) {
            return Integer.compare(document, other.document);
        }
        int ranges = range.compareTo(other.range);
        return ranges != 0 ? ranges : Long.compare(segment, other.segment);
    }

    /** The same place, found by the codings of both. */
    Place with(Place same) {
        int[] both = IntStream.concat(Arrays.stream(codings), Arrays.stream(same.codings)).sorted().distinct()
                .toArray();
        return new Place(document, range, segment, both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * document + range.hashCode()) + Long.hashCode(segment);
    }

    @Override
    public String toString() {
        return document + range.toString() + (segment == 0 ? "" : "#" + segment);
    }
}
