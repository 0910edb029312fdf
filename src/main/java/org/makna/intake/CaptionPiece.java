package org.makna.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.intake.CaptionMarkup.Said;
import org.makna.model.Section;

/**
 * What one speaker says within one cue.
 *
 * @param cue     index of the cue
 * @param speaker who says it, or null when that is not said
 * @param words   the words, without the speaker's name, on one line
 */
record CaptionPiece(int cue, @Nullable String speaker, String words) {

    /** Names in front of so many cues are speakers, however few cues there are. */
    private static final double CLEARLY_LABELLED = 0.5;

    /** Where names stand in front of so many cues, no label is part of what is said, however odd the name. */
    private static final double NEARLY_ALL = 0.8;

    /** The pieces of all cues, with the voices that are named or else the labels in front of the words. */
    static List<CaptionPiece> of(List<Captions.Cue> cues) {
        List<CaptionPiece> pieces = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            for (Said said : CaptionMarkup.said(cues.get(i).lines())) {
                pieces.add(new CaptionPiece(i, said.speaker(), said.text()));
            }
        }
        return pieces.stream().anyMatch(piece -> piece.speaker != null) ? pieces : labelled(pieces, cues.size());
    }

    private static List<CaptionPiece> labelled(List<CaptionPiece> pieces, int cues) {
        List<@Nullable LabelLine> labels = new ArrayList<>();
        pieces.forEach(piece -> labels.add(piece.label()));
        Set<String> speakers = speakers(pieces, labels);
        List<LabelLine> names = new ArrayList<>();
        for (LabelLine label : labels) {
            if (label != null && !label.has(LabelLine.Trait.UNUSUAL) && label.isWrittenAsName()
                    && !SpeakerWords.isNever(label.label())) {
                names.add(label);
            }
        }
        if (speakers.isEmpty() && names.size() >= cues * CLEARLY_LABELLED) {
            names.forEach(label -> speakers.add(label.key()));
        }
        speakers.addAll(namedThroughout(labels));
        List<CaptionPiece> named = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            LabelLine label = labels.get(i);
            CaptionPiece piece = pieces.get(i);
            named.add(label != null && speakers.contains(label.key())
                    ? new CaptionPiece(piece.cue, label.label(), label.value())
                    : piece);
        }
        return named;
    }

    /**
     * The keys of the labels of captions that name somebody in front of nearly all: those written as names, those that come
     * again, and where nothing is without a label also words that elsewhere head remarks.
     */
    private static Set<String> namedThroughout(List<@Nullable LabelLine> labels) {
        Map<String, Integer> counts = new HashMap<>();
        int labelled = 0;
        for (LabelLine label : labels) {
            if (label != null) {
                counts.merge(label.key(), 1, Integer::sum);
                labelled++;
            }
        }
        if (counts.size() < 2 || labelled < labels.size() * NEARLY_ALL) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        for (LabelLine label : labels) {
            if (label == null) {
                continue;
            }
            boolean again = counts.getOrDefault(label.key(), 0) >= 2;
            boolean word = SpeakerWords.isNever(label.label());
            if (word ? again && labelled == labels.size() : again || label.isWrittenAsName()) {
                keys.add(label.key());
            }
        }
        return keys;
    }

    private @Nullable LabelLine label() {
        LabelLine label = LabelLine.of(words, 0, words.length(), LabelLine.Around.NOTHING);
        return label != null && label.style() == LabelLine.Style.COLON ? label : null;
    }

    /** The keys of the speakers of a transcript that has a line for each piece with a label and what follows it. */
    private static Set<String> speakers(List<CaptionPiece> pieces, List<@Nullable LabelLine> labels) {
        StringBuilder transcript = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            transcript.append(labels.get(i) == null ? ' ' : '\n').append(pieces.get(i).words);
        }
        Set<String> keys = new HashSet<>();
        for (Section turn : SpeakerTurns.of(transcript.toString(), List.of()).turns()) {
            keys.add(turn.label().toLowerCase(Locale.ROOT));
        }
        return keys;
    }
}
