package org.makna.exchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.CodedSegment;
import org.makna.model.TextBeside;

/**
 * Codings to write, one row each.
 *
 * @param attributes  attributes that become columns, in the order of {@link CodedSegment#attributes()}
 * @param filters     conditions that chose the codings, as written
 * @param count       number of codings
 * @param longestText length of the longest segment's text in UTF-16 code units; may be more, never less
 * @param codings     the codings, in the order to write
 * @param around      what stands around each, or null where the segments alone are written
 */
public record CodedSegments(List<Attribute> attributes, List<String> filters, long count, int longestText,
        Source<CodedSegment> codings, @Nullable Function<CodedSegment, TextBeside> around) {

    public CodedSegments {
        attributes = List.copyOf(attributes);
        filters = List.copyOf(filters);
    }

    /** Codings without what stands around them. */
    public CodedSegments(List<Attribute> attributes, List<String> filters, long count, int longestText,
            Source<CodedSegment> codings) {
        this(attributes, filters, count, longestText, codings, null);
    }

    /** The codings of a list in memory. */
    public static CodedSegments of(List<Attribute> attributes, List<String> filters, List<CodedSegment> codings) {
        int longest = codings.stream().mapToInt(coding -> coding.text().length()).max().orElse(0);
        return new CodedSegments(attributes, filters, codings.size(), longest, codings::forEach);
    }
}
