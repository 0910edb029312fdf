package org.makna.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/**
 * The turns of a transcript and those who speak in them.
 *
 * <p>A line like {@code Name: …} proves nothing by itself; {@link SpeakerEvidence} decides for the document as a whole which
 * labels are speakers. A turn begins with its label and ends before the next one, without the line breaks, time stamps and
 * headings that stand between them.
 *
 * @param turns    sections of kind turn, labelled with the speaker
 * @param times    sections of kind time, from one stamp to the next
 * @param speakers the speakers in order of appearance
 */
record SpeakerTurns(List<Section> turns, List<Section> times, List<ImportedSpeaker> speakers) {

    SpeakerTurns {
        turns = List.copyOf(turns);
        times = List.copyOf(times);
        speakers = List.copyOf(speakers);
    }

    /**
     * Looks for turns.
     *
     * @param text     canonical text
     * @param headings the heading sections of the text
     */
    static SpeakerTurns of(String text, List<Section> headings) {
        return of(text, headings, SpeakerHints.NONE);
    }

    /**
     * Looks for turns.
     *
     * @param text     canonical text
     * @param headings the heading sections of the text
     * @param hints    what somebody said about labels
     */
    static SpeakerTurns of(String text, List<Section> headings, SpeakerHints hints) {
        List<TextLine> lines = TextLine.of(text, MarkdownHeadings.frontMatterEnd(text));
        Map<LabelLine.Style, List<LabelLine>> byStyle = new EnumMap<>(LabelLine.Style.class);
        boolean numbers = LineNumbers.in(text, lines);
        boolean afterStamp = false;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean beforeStamp = i + 1 < lines.size() && lines.get(i + 1).beginsWithStamp(text);
            LabelLine label = LabelLine.of(text, line.start(), line.end(),
                    new LabelLine.Around(afterStamp, beforeStamp, numbers));
            if (label != null) {
                byStyle.computeIfAbsent(label.style(), _ -> new ArrayList<>()).add(label);
            }
            afterStamp = line.isStamp(text);
        }
        List<LabelLine> accepted = List.of();
        for (List<LabelLine> candidates : byStyle.values()) {
            List<LabelLine> found = new SpeakerEvidence(candidates, text, lines).speakers();
            accepted = found.size() > accepted.size() ? found : accepted;
        }
        List<LabelLine> wanted = hints.apply(accepted, byStyle.values());
        return new SpeakerTurns(turns(text, lines, wanted, headings), TimeStamps.sections(text), speakers(wanted));
    }

    private static List<Section> turns(String text, List<TextLine> lines, List<LabelLine> labels,
            List<Section> headings) {
        Map<String, String> spelling = spelling(labels);
        Set<Integer> headingStarts = headings.stream().map(heading -> heading.range().start())
                .collect(Collectors.toSet());
        List<Section> turns = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            LabelLine label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).lead() : text.length();
            end = endOfSpeech(text, lines, label, end, i + 1 < labels.size(), headingStarts);
            turns.add(new Section(SectionKind.TURN, new TextRange(label.start(), end),
                    spelling.getOrDefault(label.key(), label.label()), 0));
        }
        return turns;
    }

    /**
     * Takes blank lines, and before a next turn also its stamps and headings, off the end of a turn; in a chat also what the
     * program itself says, as that somebody left.
     */
    private static int endOfSpeech(String text, List<TextLine> lines, LabelLine label, int limit, boolean followed,
            Set<Integer> headings) {
        int start = label.start();
        boolean chat = label.has(LabelLine.Trait.DATED);
        int last = lastLineBefore(lines, limit);
        int end = limit;
        for (int i = last; i >= 0 && lines.get(i).start() > start; i--) {
            TextLine line = lines.get(i);
            boolean heading = headings.contains(line.start());
            if (line.isBlank(text) || chat && line.isDated(text) || followed && (line.isStamp(text) || heading)) {
                end = line.start();
            } else {
                break;
            }
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int lastLineBefore(List<TextLine> lines, int limit) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).start() < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Of several ways to write a label the first one stands for all. */
    private static Map<String, String> spelling(List<LabelLine> labels) {
        Map<String, String> spelling = new LinkedHashMap<>();
        labels.forEach(label -> spelling.putIfAbsent(label.key(), label.label()));
        return spelling;
    }

    private static List<ImportedSpeaker> speakers(List<LabelLine> labels) {
        return spelling(labels).values().stream()
                .map(label -> new ImportedSpeaker(label, SpeakerWords.isInterviewer(label))).toList();
    }
}
