package org.makna.exchange;

import java.util.List;
import org.makna.model.Attribute;
import org.makna.model.CodedSegment;

/**
 * Codings to write, one row each.
 *
 * @param attributes  attributes that become columns, in the order of {@link CodedSegment#attributes()}
 * @param filters     conditions that chose the codings, as written
 * @param count       number of codings
 * @param longestText length of the longest segment's text in UTF-16 code units; may be more, never less
 * @param codings     the codings, in the order to write
 */
public record CodedSegments(List<Attribute> attributes, List<String> filters, long count, int longestText,
        Source<CodedSegment> codings) {

    public CodedSegments {
        attributes = List.copyOf(attributes);
        filters = List.copyOf(filters);
    }

    /** The codings of a list in memory. */
    public static CodedSegments of(List<Attribute> attributes, List<String> filters, List<CodedSegment> codings) {
        int longest = codings.stream().mapToInt(coding -> coding.text().length()).max().orElse(0);
        return new CodedSegments(attributes, filters, codings.size(), longest, codings::forEach);
    }
}
