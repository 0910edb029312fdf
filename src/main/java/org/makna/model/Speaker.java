package org.makna.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Someone who speaks in a document.
 *
 * @param documentId  the document
 * @param label       as written in the document's turns, unique within it
 * @param interviewer whether this is an interviewer, who may be left out of counts
 * @param mergedInto  label of the speaker of the same document they count as, or null
 */
public record Speaker(long documentId, String label, boolean interviewer, @Nullable String mergedInto) {

    /** A speaker who counts as themselves. */
    public Speaker(long documentId, String label, boolean interviewer) {
        this(documentId, label, interviewer, null);
    }

    /** What they are called: the label in the text, or the name that somebody gave them. */
    public String name() {
        return mergedInto == null ? label : mergedInto;
    }

    /** The sections, with the names of the speakers on the turns in place of what is written in the text. */
    public static List<Section> named(List<Section> sections, Collection<Speaker> speakers) {
        Map<String, String> names = new HashMap<>();
        speakers.stream().filter(one -> one.mergedInto() != null).forEach(one -> names.put(one.label(), one.name()));
        return names.isEmpty()
                ? sections
                : sections.stream().map(one -> one.kind() == SectionKind.TURN
                        ? new Section(one.kind(), one.range(), names.getOrDefault(one.label(), one.label()),
                                one.level())
                        : one).toList();
    }
}
