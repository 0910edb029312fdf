package org.makna.study;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.makna.intake.CanonicalTextBuilder;
import org.makna.model.Document;
import org.makna.model.Graphemes;
import org.makna.model.MaknaException;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;
import org.makna.store.Content;
import org.makna.store.StudyFile;

/**
 * Corrects the text of documents; codings, annotations, sections and parts of cases move with it.
 *
 * <p>A correction is planned first. What would lose all its text is listed in the plan, and is kept on its refuge or taken away
 * as a person decides; then the correction is made as one step that can be undone. The original file stays as it was imported.
 */
public final class TextCorrections {

    private final Study study;
    private final StudyFile file;
    private final StudyTexts texts;

    TextCorrections(Study study, StudyFile file, StudyTexts texts) {
        this.study = study;
        this.file = file;
        this.texts = texts;
    }

    /**
     * Thinks a correction through without making it. Reads on the calling thread.
     *
     * @param textKey key of the text that was corrected; when the document has another one by now, the plan is refused
     * @param range   what was typed over, whole characters; whatever is the same in the new words counts as not touched
     * @param typed   what shall stand there; cleaned as imported text is
     * @throws MaknaException if the document or its text is another one meanwhile, if nothing would be left of the text, or if the
     *                        name of a speaker would no longer be that of the turn
     */
    public Correction plan(long documentId, String textKey, TextRange range, String typed) {
        study.requireWritable();
        return study.read(rows -> {
            Document document = Existing.document(rows, documentId);
            TextRevision.requireText(document, textKey);
            String before = texts.text(document);
            if (range.end() > before.length()) {
                throw new MaknaException("study.range-outside", document.name(), range.start(), range.end(),
                        before.length());
            }
            if (!Graphemes.widen(before, range).equals(range)) {
                throw new IllegalArgumentException(range + " cuts a character");
            }
            TextPatch patch = TextPatch.between(range.cut(before), CanonicalTextBuilder.canonical(typed))
                    .within(before, range.start());
            SpeakerLabels labels = new SpeakerLabels(before, rows.documents().sections(documentId));
            labels.touched(patch.replacements()).ifPresent(speaker -> {
                throw new MaknaException("study.correction-speaker", speaker);
            });
            return TextRevision.plan(rows, document, patch, labels.ranges());
        });
    }

    /**
     * Makes a correction. The future fails with a {@link MaknaException}, and nothing is changed, if the text is another one
     * meanwhile, or something else would lose its text than what the plan lists.
     *
     * @param kept which of the things that lose their text stay, on their refuge; the others are taken away
     */
    public CompletableFuture<Document> make(Correction correction, Set<Lost> kept) {
        if (correction.patch().isEmpty()) {
            return CompletableFuture.completedFuture(correction.document());
        }
        kept.stream().filter(one -> correction.refuge(one).isEmpty()).findAny().ifPresent(one -> {
            throw new IllegalArgumentException("Nowhere to stay for what stood at " + one.range());
        });
        Set<Lost> stay = Set.copyOf(kept);
        Content content = Content.of(correction.text());
        return file.putContent(List.of(content)).thenCompose(fresh -> study.edit(
                rows -> CorrectionWords.label(correction.patch(), correction.text(),
                        Existing.document(rows, correction.document().id()).name()),
                rows -> TextRevision.make(rows, correction, stay, content.key()))
                .whenComplete((made, thrown) -> {
                    if (thrown != null) {
                        file.discardContent(fresh);
                    }
                }));
    }
}
