package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;
import org.makna.model.SectionKind;

/** Makes the one document of a text file or Word document, with its turns. */
public final class Transcripts {

    /** By start; of sections that start together the longer one encloses the shorter. */
    private static final Comparator<Section> READING_ORDER = Comparator.<Section>comparingInt(s -> s.range().start())
            .thenComparing(s -> s.range().end(), Comparator.reverseOrder()).thenComparing(Section::kind);

    private Transcripts() {
    }

    /**
     * A document with the turns that are found in it; an interview if there are any.
     *
     * @param name     its name
     * @param text     canonical text
     * @param headings sections of kind heading
     */
    public static ImportedDocument document(String name, String text, List<Section> headings) {
        return document(name, new ReadText(text, headings, List.of()), SpeakerTurns.of(text, headings),
                IntakeOptions.DETECT);
    }

    /** Puts together what was read, with the turns that are found in it. */
    static Imported imported(Path file, byte[] bytes, FileFormat format, String encoding, ReadText read,
            IntakeOptions options) {
        List<Section> headings = read.sections().stream().filter(one -> one.kind() == SectionKind.HEADING).toList();
        return imported(file, bytes, format, encoding, read, SpeakerTurns.of(read.text(), headings), options);
    }

    /** Puts together what was read and the turns that the file itself tells of. */
    static Imported imported(Path file, byte[] bytes, FileFormat format, String encoding, ReadText read,
            SpeakerTurns turns, IntakeOptions options) {
        List<Finding> findings = new ArrayList<>(read.findings());
        if (read.text().isBlank()) {
            findings.add(Finding.note("intake.text.empty"));
        }
        if (!turns.turns().isEmpty()) {
            findings.add(Finding.note("intake.speakers.found", turns.turns().size(),
                    NameList.of(turns.speakers().stream().map(ImportedSpeaker::label).toList())));
        }
        ImportedDocument document = document(FileFormat.stem(file), read, turns, options);
        return new Imported(FileFormat.fileName(file), format.word(), encoding, bytes, List.of(document), List.of(),
                List.of(), List.of(), findings);
    }

    private static ImportedDocument document(String name, ReadText read, SpeakerTurns turns, IntakeOptions options) {
        List<Section> sections = new ArrayList<>(read.sections());
        sections.addAll(turns.turns());
        sections.addAll(turns.times());
        sections.sort(READING_ORDER);
        DocumentKind detected = turns.turns().isEmpty() ? DocumentKind.DOCUMENT : DocumentKind.INTERVIEW;
        return new ImportedDocument(name, read.text(), options.kind() == null ? detected : options.kind(),
                options.language(), sections, turns.speakers(), "", List.of(), List.of(), read.comments());
    }
}
