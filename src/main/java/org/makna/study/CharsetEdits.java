package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.intake.FileReader;
import org.makna.intake.IntakeOptions;
import org.makna.intake.TextCharsets;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Imported;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.model.TextPatch;
import org.makna.model.TextPatch.Replacement;
import org.makna.model.TextRange;
import org.makna.store.Content;
import org.makna.store.Rows;
import org.makna.store.StudyFile;

/**
 * Reads the kept original of a document again in another character set, as one step.
 *
 * <p>Codings, annotations and parts of cases stay on the words that stand where theirs stood; what would lose all its text is in
 * the plan, for a person to decide. The original stays as it was imported.
 */
public final class CharsetEdits {

    private final Study study;
    private final StudyFile file;
    private final StudyTexts texts;
    private final FileReader reader = new FileReader();

    CharsetEdits(Study study, StudyFile file, StudyTexts texts) {
        this.study = study;
        this.file = file;
        this.texts = texts;
    }

    /**
     * The character set that a document was read in; empty where its file says that itself, such as a Word file, or was not
     * kept. Reads on the calling thread.
     */
    public Optional<String> now(long documentId) {
        return study.read(rows -> rows.documents().find(documentId).filter(CharsetEdits::hasCharset)
                .map(document -> read(rows, document)));
    }

    private static boolean hasCharset(Document document) {
        return document.originalKey() != null && FileReader.hasCharset(document.fileName());
    }

    private String read(Rows rows, Document document) {
        return rows.documents().importReport(document.id()).map(FileReport::encoding).filter(name -> !name.isEmpty())
                .orElseGet(() -> imported(rows, document, null).encoding());
    }

    /**
     * Thinks it through without doing it. Reads on the calling thread.
     *
     * @param charset one of {@link Importing#charsets}
     * @throws MaknaException if there is no such document, its file has no character set or was not kept, or nothing can be read
     *                        of it in that one
     */
    public CharsetPlan plan(long documentId, String charset) {
        study.requireWritable();
        return study.read(rows -> {
            Document document = Existing.document(rows, documentId);
            if (!hasCharset(document)) {
                throw new MaknaException("study.charset-none", document.name());
            }
            Imported imported = imported(rows, document, charset);
            String before = texts.text(document);
            String after = imported.documents().getFirst().text();
            List<TextRange> labels = new SpeakerLabels(before, rows.documents().sections(documentId)).ranges();
            Correction correction = TextRevision.plan(rows, document, patch(before, after), labels);
            boolean corrected = !before.equals(imported(rows, document, read(rows, document)).documents().getFirst()
                    .text());
            StayingMarks marks = StayingMarks.of(rows, document, correction);
            return new CharsetPlan(correction, charset, imported, corrected, marks.staying(), marks.reworded());
        });
    }

    private Imported imported(Rows rows, Document document, @Nullable String charset) {
        byte[] bytes = rows.contents().original(java.util.Objects.requireNonNull(document.originalKey()));
        Imported imported = reader.read(document.fileName(), bytes, new IntakeOptions(document.kind(),
                document.language(), null, null,
                charset == null ? null : TextCharsets.named(charset).orElse(null)));
        if (imported.documents().size() != 1) {
            throw new MaknaException("study.charset-none", document.name());
        }
        return imported;
    }

    /**
     * What changes from one reading to the other: line by line where both have as many lines, for then each line is the same
     * bytes, and a text that reads otherwise all through keeps its marks line by line and word by word.
     */
    static TextPatch patch(String before, String after) {
        List<TextRange> old = lines(before);
        List<TextRange> fresh = lines(after);
        if (old.size() != fresh.size()) {
            return TextPatch.between(before, after);
        }
        List<Replacement> changes = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            int start = old.get(i).start();
            for (Replacement each : TextPatch.between(old.get(i).cut(before), fresh.get(i).cut(after)).replacements()) {
                changes.add(new Replacement(new TextRange(start + each.range().start(), start + each.range().end()),
                        each.text()));
            }
        }
        return new TextPatch(before, changes);
    }

    /** The lines without their ends, also empty ones. */
    private static List<TextRange> lines(String text) {
        List<TextRange> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new TextRange(start, end));
            start = end + 1;
        }
        lines.add(new TextRange(start, text.length()));
        return lines;
    }

    /**
     * Does it. The future fails, and nothing is changed, if the text is another one meanwhile, or something else would lose its
     * text than what the plan lists.
     *
     * @param kept which of the things that lose their text stay, on their refuge; the others are taken away
     */
    public CompletableFuture<Document> make(CharsetPlan plan, Set<Lost> kept) {
        Set<Lost> stay = Set.copyOf(kept);
        Content content = Content.of(plan.fresh().text());
        long id = plan.document().id();
        return file.putContent(List.of(content)).thenCompose(added -> study.edit(
                rows -> Message.of("step.charset", Existing.document(rows, id).name(), plan.charset()), rows -> {
                    Map<String, String> names = names(rows, plan);
                    TextRevision.make(rows, plan.correction(), stay, content.key());
                    rename(rows, id, names);
                    new ReplacedDocument(rows, plan.document()).structure(plan.fresh(), Map.of());
                    report(rows, plan);
                    return Existing.document(rows, id);
                }).whenComplete((made, thrown) -> {
                    if (thrown != null) {
                        file.discardContent(added);
                    }
                }));
    }

    /** What speakers are called where their turns begin, so that they stay who they are and keep their cases. */
    private static Map<String, String> names(Rows rows, CharsetPlan plan) {
        Map<Integer, String> fresh = new HashMap<>();
        turns(plan.fresh().sections()).forEach(turn -> fresh.put(turn.range().start(), turn.label()));
        Map<String, Set<String>> found = new HashMap<>();
        for (Section turn : turns(rows.documents().sections(plan.document().id()))) {
            String name = fresh.get(plan.correction().places().section(turn.range()).start());
            if (name != null) {
                found.computeIfAbsent(turn.label(), label -> new java.util.TreeSet<>()).add(name);
            }
        }
        Map<String, String> names = new HashMap<>();
        found.forEach((label, called) -> {
            if (called.size() == 1) {
                names.put(label, called.iterator().next());
            }
        });
        return names;
    }

    private static List<Section> turns(List<Section> sections) {
        return sections.stream().filter(one -> one.kind() == SectionKind.TURN).toList();
    }

    private static void rename(Rows rows, long id, Map<String, String> names) {
        Set<String> taken = rows.documents().speakers(id).stream().map(Speaker::label).collect(Collectors.toSet());
        names.forEach((from, to) -> {
            if (taken.contains(from) && taken.add(to)) {
                rows.documents().renameSpeaker(id, from, to);
            }
        });
    }

    private static void report(Rows rows, CharsetPlan plan) {
        long id = plan.document().id();
        Document now = Existing.document(rows, id);
        FileReport before = rows.documents().importReport(id).orElse(null);
        rows.documents().updateReport(id, ReadAgain.report(now, plan.imported(), plan.charset(),
                before == null ? now.fileName() : before.file(),
                before == null ? List.of(now.name()) : before.documents()));
    }
}
