package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/**
 * Reads captions as a transcript.
 *
 * <p>What a speaker says in cues that follow one another becomes one turn on one line, the name once in front; where nobody is
 * named each cue is a line. Every cue is a time section, labelled with its two times. Lines that a screen had broken are
 * joined.
 */
final class CaptionReader {

    private final CanonicalTextBuilder text = new CanonicalTextBuilder();
    private final List<Section> times = new ArrayList<>();
    private final List<Section> turns = new ArrayList<>();
    private final Map<String, String> speakers = new LinkedHashMap<>();
    private @Nullable String current;
    private int turnStart;
    private int lastCharacter = '\n';
    private long unnamed;

    private CaptionReader() {
    }

    /**
     * Reads the bytes of a file. One without a single cue is read as plain text.
     *
     * @throws org.makna.model.MaknaException naming the file, if it is no text
     */
    static Imported read(Path file, byte[] bytes, FileFormat format, IntakeOptions options) {
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes, null, options.charset());
        CanonicalTextBuilder raw = new CanonicalTextBuilder().append(decoded.text());
        Captions captions = Captions.of(raw.text());
        if (captions.cues().isEmpty() && captions.comments() == 0 && !raw.text().startsWith("WEBVTT")) {
            return PlainTextReader.read(file, bytes, format, options);
        }
        return read(file, bytes, format, decoded, raw.findings(), captions, options);
    }

    /** Puts together the cues that a file was found to hold. */
    static Imported read(Path file, byte[] bytes, FileFormat format, TextDecoder.Decoded decoded,
            List<Finding> noticed, Captions captions, IntakeOptions options) {
        List<Finding> findings = new ArrayList<>(decoded.findings());
        findings.addAll(noticed);
        CaptionReader reader = new CaptionReader();
        findings.addAll(reader.compose(captions));
        ReadText read = new ReadText(reader.text.text(), List.of(), findings);
        return Transcripts.imported(file, bytes, format, decoded.encoding(), read, reader.speech(),
                options.orIn(captions.language()));
    }

    private SpeakerTurns speech() {
        return new SpeakerTurns(turns, times, speakers.values().stream()
                .map(label -> new ImportedSpeaker(label, SpeakerWords.isInterviewer(label))).toList());
    }

    private List<Finding> compose(Captions captions) {
        RollingCaptions rolling = RollingCaptions.of(captions.cues());
        List<CaptionPiece> pieces = CaptionPiece.of(rolling.cues());
        boolean anyName = pieces.stream().anyMatch(piece -> piece.speaker() != null);
        int cue = -1;
        int cueStart = 0;
        for (CaptionPiece piece : pieces) {
            boolean opens = piece.cue() != cue;
            if (opens && cue >= 0) {
                time(captions.cues().get(cue), cueStart);
            }
            int start = piece(piece, opens, anyName);
            cueStart = opens ? start : cueStart;
            cue = piece.cue();
        }
        if (cue >= 0) {
            time(captions.cues().get(cue), cueStart);
        }
        endTurn();
        return findings(captions, rolling);
    }

    private List<Finding> findings(Captions captions, RollingCaptions rolling) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.note("intake.captions.cues", captions.cues().size()));
        long silent = captions.cues().size() - times.size();
        if (silent > 0) {
            findings.add(Finding.lost("intake.captions.silent", silent));
        }
        if (rolling.repeated() > 0) {
            findings.add(Finding.repaired("intake.captions.rolling", rolling.repeated()));
        }
        if (unnamed > 0) {
            findings.add(Finding.note("intake.captions.unnamed", unnamed));
        }
        if (!captions.before().isEmpty()) {
            findings.add(Finding.lost("intake.captions.before", captions.before().size(),
                    NameList.of(captions.before())));
        }
        if (captions.comments() > 0) {
            findings.add(Finding.lost("intake.captions.comments", captions.comments()));
        }
        return findings;
    }

    /** Writes a piece and returns where it begins, with its label if a turn begins there. */
    private int piece(CaptionPiece piece, boolean opens, boolean anyName) {
        String speaker = piece.speaker();
        if (speaker != null && !speaker.equals(current)) {
            endTurn();
            write(text.length() == 0 ? "" : "\n");
            turnStart = text.length();
            current = speakers.merge(speaker.toLowerCase(Locale.ROOT), speaker, (first, _) -> first);
            write(current + ":");
            writeJoined(piece.words());
            return turnStart;
        }
        unnamed += anyName && opens && speaker == null ? 1 : 0;
        if (current == null) {
            write(text.length() == 0 ? "" : "\n");
            int start = text.length();
            write(piece.words());
            return start;
        }
        return writeJoined(piece.words());
    }

    private int writeJoined(String words) {
        if (words.isEmpty()) {
            return text.length();
        }
        write(lastCharacter == ':' ? " " : CaptionJoin.between(lastCharacter, words.codePointAt(0)));
        int start = text.length();
        write(words);
        return start;
    }

    private void write(String words) {
        text.append(words);
        lastCharacter = words.isEmpty() ? lastCharacter : words.codePointBefore(words.length());
    }

    private void time(Captions.Cue cue, int start) {
        if (text.length() > start) {
            times.add(new Section(SectionKind.TIME, new TextRange(start, text.length()),
                    cue.start() + " – " + cue.end(), 0));
        }
    }

    private void endTurn() {
        if (current != null) {
            turns.add(new Section(SectionKind.TURN, new TextRange(turnStart, text.length()), current, 0));
            current = null;
        }
    }
}
