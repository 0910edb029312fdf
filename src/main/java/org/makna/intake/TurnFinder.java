package org.makna.intake;

import java.util.List;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;

/** Looks for the turns of a text that was read before. Holds no state, for any thread. */
public final class TurnFinder {

    private TurnFinder() {
    }

    /**
     * What was found.
     *
     * @param turns    sections of kind turn, by their place
     * @param speakers who speaks in them, in the order of their appearance
     */
    public record Found(List<Section> turns, List<ImportedSpeaker> speakers) {

        public Found {
            turns = List.copyOf(turns);
            speakers = List.copyOf(speakers);
        }
    }

    /**
     * Looks for turns.
     *
     * @param text     canonical text
     * @param headings the heading sections of the text
     * @param hints    what somebody said about labels
     */
    public static Found find(String text, List<Section> headings, SpeakerHints hints) {
        SpeakerTurns found = SpeakerTurns.of(text, headings, hints);
        return new Found(found.turns(), found.speakers());
    }
}
