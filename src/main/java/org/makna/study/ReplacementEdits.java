package org.makna.study;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.intake.FileReader;
import org.makna.intake.IntakeOptions;
import org.makna.intake.TextCharsets;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Imported;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.TextPatch;
import org.makna.store.Content;
import org.makna.store.Rows;
import org.makna.store.StudyFile;

/**
 * Gives a document the text of another file, such as a later version of its transcript, as one step.
 *
 * <p>Codings, annotations and parts of cases stay on the words that stand where theirs stood; what would lose all its text is in
 * the plan, for a person to decide. The document keeps its name, its place, its cases and values.
 */
public final class ReplacementEdits {

    private final Study study;
    private final StudyFile file;
    private final StudyTexts texts;
    private final FileReader reader = new FileReader();

    ReplacementEdits(Study study, StudyFile file, StudyTexts texts) {
        this.study = study;
        this.file = file;
        this.texts = texts;
    }

    /**
     * Thinks it through without doing it. Reads on the calling thread.
     *
     * @param password what opens the file, or null
     * @throws MaknaException if there is no such document, nothing can be read of the file, or it holds no text or several
     *                        documents
     */
    public ReplacementPlan plan(long documentId, Path path, @Nullable String password) {
        study.requireWritable();
        return study.read(rows -> {
            Document document = Existing.document(rows, documentId);
            Imported imported = reader.read(path,
                    new IntakeOptions(document.kind(), document.language(), null, password));
            if (imported.documents().size() != 1 || !imported.cases().isEmpty()) {
                throw new MaknaException("study.replacement-several", path.toString(), imported.documents().size(),
                        document.name());
            }
            String before = texts.text(document);
            SpeakerLabels labels = new SpeakerLabels(before, rows.documents().sections(documentId));
            Correction correction = TextRevision.plan(rows, document,
                    TextPatch.between(before, imported.documents().getFirst().text()), labels.ranges());
            StayingMarks marks = StayingMarks.of(rows, document, correction);
            return new ReplacementPlan(correction, imported, isCorrected(rows, document, before, password),
                    marks.staying(), marks.reworded());
        });
    }

    private boolean isCorrected(Rows rows, Document document, String text, @Nullable String password) {
        String original = document.originalKey();
        if (original == null) {
            return true;
        }
        try {
            IntakeOptions asThen = new IntakeOptions(document.kind(), document.language(), null, password,
                    charset(rows, document));
            return reader.read(document.fileName(), rows.contents().original(original), asThen).documents().stream()
                    .noneMatch(one -> one.text().equals(text));
        } catch (MaknaException e) {
            return true;
        }
    }

    /** The character set that the document was read in; null where its file says that itself. */
    private static @Nullable Charset charset(Rows rows, Document document) {
        return FileReader.hasCharset(document.fileName())
                ? rows.documents().importReport(document.id()).map(FileReport::encoding).flatMap(TextCharsets::named)
                        .orElse(null)
                : null;
    }

    /**
     * Does it. The future fails, and nothing is changed, if the text is another one meanwhile, or something else would lose its
     * text than what the plan lists.
     *
     * @param kept which of the things that lose their text stay, on their refuge; the others are taken away
     */
    public CompletableFuture<Document> make(ReplacementPlan plan, Set<Lost> kept) {
        Set<Lost> stay = Set.copyOf(kept);
        String coder = study.coder();
        Content text = Content.of(plan.fresh().text());
        Content original = Content.of(plan.imported().original());
        return file.putContent(List.of(text, original)).thenCompose(added -> study.edit(
                rows -> Message.of("step.replace-text", Existing.document(rows, plan.document().id()).name(),
                        plan.imported().fileName()),
                rows -> made(rows, plan, stay, text.key(), original.key(), coder)).whenComplete((made, thrown) -> {
                    if (thrown != null) {
                        file.discardContent(added);
                    }
                }));
    }

    private static Document made(Rows rows, ReplacementPlan plan, Set<Lost> kept, String textKey, String originalKey,
            String coder) {
        long id = plan.document().id();
        EarlierComments earlier = EarlierComments.of(rows, plan.document(), null);
        TextRevision.make(rows, plan.correction(), kept, textKey);
        new ReplacedDocument(rows, plan.document()).structure(plan.fresh(), Map.of());
        new CommentsAtImport(rows, coder).renew(id, plan.fresh().comments(), earlier);
        rows.documents().replaceOriginal(id, originalKey, plan.imported().fileName());
        Document now = Existing.document(rows, id);
        rows.documents().updateReport(id, ReadAgain.report(now, plan.imported(), plan.imported().encoding(),
                plan.imported().fileName(), List.of(now.name())));
        return now;
    }
}
