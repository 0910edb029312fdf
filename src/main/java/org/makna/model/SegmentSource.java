package org.makna.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Says where a coded segment comes from, as one writes behind a quotation: {@code P07, female, Bandung, turn 12}.
 *
 * @param attributes numbers of the attributes to name, in the order of {@link CodedSegment#attributes()}
 * @param messages   the language of what is no name
 */
public record SegmentSource(List<Integer> attributes, Messages messages) {

    public SegmentSource {
        attributes = List.copyOf(attributes);
    }

    /** The parts joined by commas: cases, or the document where there are none; values that are assigned; the place. */
    public String of(CodedSegment segment) {
        List<String> parts = new ArrayList<>();
        parts.add(segment.cases().isEmpty() ? segment.document().name() : String.join(" / ", segment.cases()));
        for (int attribute : attributes) {
            AttributeValue value = segment.attributes().get(attribute);
            if (value.isAssigned()) {
                parts.add(value.text());
            }
        }
        if (!segment.cases().isEmpty() && !segment.cases().contains(segment.document().name())) {
            parts.add(segment.document().name());
        }
        if (segment.turn() > 0) {
            parts.add(messages.text("quotations.turn", segment.turn()));
        } else {
            parts.add(messages.text("quotations.paragraph", segment.firstParagraph()));
        }
        return String.join(", ", parts);
    }

    /** The words in quotation marks with their source in parentheses. */
    public String quote(CodedSegment segment) {
        return messages.text("quotations.quote", segment.text().strip(), of(segment));
    }

    /**
     * A reference that stays the same in every list and file of the study: the end of the coding's guid, as its start
     * is the time, which many share. The guid itself
     * is the whole one.
     */
    public static String reference(CodedSegment segment) {
        String guid = segment.coding().guid();
        return guid.substring(Math.max(0, guid.length() - 8));
    }
}
