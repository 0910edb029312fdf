package org.makna.ui.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;

/**
 * What some speakers say in a document.
 *
 * @param names  the speakers, as people read them
 * @param ranges their turns in the canonical text, in order
 */
record SpeakerTurns(String names, List<TextRange> ranges) {

    SpeakerTurns {
        ranges = List.copyOf(ranges);
    }

    /** The turns of each speaker in the order of their first words; turns without words are left out. */
    static Map<String, List<TextRange>> bySpeaker(DocumentText text) {
        Map<String, List<TextRange>> found = new LinkedHashMap<>();
        for (TextRange stretch : text.stretches()) {
            int turn = text.turnNumber(stretch.start());
            if (turn > 0 && text.turns().get(turn - 1).range().contains(stretch.start())) {
                found.computeIfAbsent(text.turns().get(turn - 1).label(), speaker -> new ArrayList<>()).add(stretch);
            }
        }
        return found;
    }

    /** The turns of the chosen speakers. */
    static SpeakerTurns of(Map<String, List<TextRange>> bySpeaker, Collection<String> chosen) {
        List<TextRange> ranges = new ArrayList<>();
        chosen.forEach(speaker -> ranges.addAll(bySpeaker.getOrDefault(speaker, List.of())));
        ranges.sort(null);
        return new SpeakerTurns(String.join(", ", chosen), ranges);
    }
}
