package org.makna.study;

/**
 * In which groups and in which order coded segments are listed.
 *
 * @param grouping what they are grouped by
 * @param attribute name of the attribute where they are grouped by one, else empty
 * @param sort      the order within a group
 */
public record SegmentArrangement(Grouping grouping, String attribute, Sort sort) {

    /** In the order of the text, without groups. */
    public static final SegmentArrangement PLAIN = new SegmentArrangement(Grouping.NONE, "", Sort.POSITION);

    /** What segments are grouped by. */
    public enum Grouping {
        NONE, CODE, DOCUMENT, CASE, CODER, ATTRIBUTE
    }

    /** The order of segments. */
    public enum Sort {
        /** As they stand in the documents. */
        POSITION,
        /** Those coded last first. */
        LATEST,
        /** The longest first. */
        LONGEST,
        /** The weightiest first, those without weight at the end. */
        WEIGHT
    }

    /** The same with another grouping. */
    public SegmentArrangement by(Grouping other, String name) {
        return new SegmentArrangement(other, name, sort);
    }

    /** The same in another order. */
    public SegmentArrangement sorted(Sort other) {
        return new SegmentArrangement(grouping, attribute, other);
    }
}
