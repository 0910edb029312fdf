package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.Imported;

/** Reads the tables of Whisper: start and end in milliseconds, and what is said, with tabs between. */
final class TimedRows {

    private static final List<String> HEAD = List.of("start", "end", "text");
    private static final int MILLIS = 1000;

    private TimedRows() {
    }

    /** Reads the bytes of a file; null when it is another table. */
    static @Nullable Imported read(Path file, byte[] bytes, IntakeOptions options) {
        if (options.map() != null) {
            return null;
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(file, bytes, null, options.charset());
        CanonicalTextBuilder raw = new CanonicalTextBuilder().append(decoded.text());
        List<String> lines = raw.text().lines().toList();
        if (lines.size() < 2 || !HEAD.equals(List.of(lines.getFirst().toLowerCase(Locale.ROOT).split("\t")))) {
            return null;
        }
        List<Captions.Cue> cues = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(raw.findings());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", HEAD.size());
            if (cells.length == HEAD.size() && cells[0].matches("\\d{1,12}") && cells[1].matches("\\d{1,12}")) {
                cues.add(JsonTranscripts.cue(Double.parseDouble(cells[0]) / MILLIS,
                        Double.parseDouble(cells[1]) / MILLIS, "", cells[2].strip()));
            } else if (!line.isBlank()) {
                return null;
            }
        }
        return cues.isEmpty()
                ? null
                : CaptionReader.read(file, bytes, FileFormat.TSV, decoded, findings,
                        new Captions(cues, List.of(), 0, null), options);
    }
}
