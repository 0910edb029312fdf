package org.makna.exchange;

import java.util.List;
import org.makna.model.SegmentSource;

/**
 * Coded segments to be read one after another, under headings.
 *
 * @param segments the segments, those of a heading side by side
 * @param headings the headings in order; none for a plain list
 * @param source   says where each comes from
 */
public record QuotedSegments(CodedSegments segments, List<Heading> headings, SegmentSource source) {

    public QuotedSegments {
        headings = List.copyOf(headings);
    }

    /**
     * A heading.
     *
     * @param text  what it says
     * @param first number of its first segment, from 0
     * @param count number of its segments
     */
    public record Heading(String text, int first, int count) {}
}
