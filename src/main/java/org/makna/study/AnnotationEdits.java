package org.makna.study;

import java.util.concurrent.CompletableFuture;
import org.makna.model.Annotation;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * Writes remarks on ranges of documents, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. A change to what is so already is no step.
 */
public final class AnnotationEdits {

    private final Study study;
    private final StudyTexts texts;

    AnnotationEdits(Study study, StudyTexts texts) {
        this.study = study;
        this.texts = texts;
    }

    /**
     * Writes a remark on a range as the study's present coder.
     *
     * @param range UTF-16 offsets, widened to whole characters
     * @param text  the remark, which must not be blank
     */
    public CompletableFuture<Annotation> create(long documentId, TextRange range, String text) {
        String coder = study.coder();
        return study.edit(rows -> {
            Document document = Existing.document(rows, documentId);
            return Message.of("step.annotation-create", quoted(document, Passage.whole(document, range, texts)),
                    document.name());
        }, rows -> {
            TextRange whole = Passage.whole(Existing.document(rows, documentId), range, texts);
            long id = rows.annotations().create(documentId, whole, rows.coders().findOrCreate(coder, false).id(),
                    checked(text));
            return Existing.annotation(rows, id);
        });
    }

    /** Changes a remark, which must not be blank. */
    public CompletableFuture<Annotation> setText(long id, String text) {
        return study.edit(rows -> label(rows, "step.annotation-change", id), rows -> {
            Existing.annotation(rows, id);
            rows.annotations().setText(id, checked(text));
            return Existing.annotation(rows, id);
        });
    }

    /** Deletes a remark; the text stays. */
    public CompletableFuture<Annotation> delete(long id) {
        return study.edit(rows -> label(rows, "step.annotation-delete", id), rows -> {
            Annotation gone = Existing.annotation(rows, id);
            rows.annotations().delete(id);
            return gone;
        });
    }

    private Message label(Rows rows, String key, long id) {
        Annotation annotation = Existing.annotation(rows, id);
        Document document = Existing.document(rows, annotation.documentId());
        return Message.of(key, quoted(document, annotation.range()), document.name());
    }

    private String quoted(Document document, TextRange range) {
        return ShortQuote.of(texts.text(document), range);
    }

    private static String checked(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new MaknaException("study.empty-annotation");
        }
        return plain;
    }
}
