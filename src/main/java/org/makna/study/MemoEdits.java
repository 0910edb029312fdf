package org.makna.study;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.Message;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * Writes memos and says what they are about, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link org.makna.model.MaknaException} that says why, and
 * nothing was changed then. A change to what is so already is no step.
 */
public final class MemoEdits {

    private final Study study;
    private final StudyTexts texts;

    MemoEdits(Study study, StudyTexts texts) {
        this.study = study;
        this.texts = texts;
    }

    /**
     * Writes a memo as the study's present coder.
     *
     * @param text  Markdown, may be empty
     * @param links what it is about
     */
    public CompletableFuture<Memo> create(String title, String text, List<MemoLink> links) {
        String coder = study.coder();
        List<MemoLink> about = List.copyOf(links);
        return study.edit(Message.of("step.memo-create", Names.plain(title)), rows -> {
            long id = rows.memos().create(Names.checked(title), text, rows.coders().findOrCreate(coder, false).id());
            about.forEach(link -> {
                requireTarget(rows, link);
                rows.memos().link(id, link);
            });
            return Existing.memo(rows, id);
        });
    }

    /** Writes a memo about a passage, widened to whole characters; the passage is marked for it where it is not yet. */
    public CompletableFuture<Memo> createOn(long documentId, TextRange range, String title, String text) {
        String coder = study.coder();
        return study.edit(Message.of("step.memo-create", Names.plain(title)), rows -> {
            long coderId = rows.coders().findOrCreate(coder, false).id();
            long id = rows.memos().create(Names.checked(title), text, coderId);
            rows.memos().link(id, marked(rows, documentId, range, coderId));
            return Existing.memo(rows, id);
        });
    }

    /** Says that a memo is about a passage too, widened to whole characters. */
    public CompletableFuture<Memo> linkTo(long id, long documentId, TextRange range) {
        String coder = study.coder();
        return study.edit(rows -> Message.of("step.memo-link", Existing.memo(rows, id).title()), rows -> {
            Existing.memo(rows, id);
            rows.memos().link(id,
                    marked(rows, documentId, range, rows.coders().findOrCreate(coder, false).id()));
            return Existing.memo(rows, id);
        });
    }

    private MemoLink marked(Rows rows, long documentId, TextRange range, long coderId) {
        TextRange whole = Passage.whole(Existing.document(rows, documentId), range, texts);
        return new MemoLink.OfSegment(rows.codings().mark(documentId, whole, coderId));
    }

    /**
     * Takes a memo away in which nothing was written; one with text or a title of its own, or that is gone, stays as it is.
     *
     * @param untitled the title of a memo that was given none
     * @return whether it was taken away
     */
    public CompletableFuture<Boolean> deleteIfEmpty(long id, String untitled) {
        return study.edit(rows -> Message.of("step.memo-delete-empty"), rows -> {
            boolean empty = rows.memos().find(id)
                    .filter(memo -> memo.text().isBlank() && memo.title().equals(untitled)).isPresent();
            if (empty) {
                rows.memos().delete(id);
            }
            return empty;
        });
    }

    /** Changes title and text. */
    public CompletableFuture<Memo> update(long id, String title, String text) {
        return study.edit(rows -> Message.of("step.memo-update", Existing.memo(rows, id).title()), rows -> {
            rows.memos().update(id, Names.checked(title), text);
            return Existing.memo(rows, id);
        });
    }

    /** Deletes a memo; what it is about stays. */
    public CompletableFuture<Memo> delete(long id) {
        return study.edit(rows -> Message.of("step.memo-delete", Existing.memo(rows, id).title()), rows -> {
            Memo gone = Existing.memo(rows, id);
            rows.memos().delete(id);
            return gone;
        });
    }

    /** Says that a memo is about something. */
    public CompletableFuture<Memo> link(long id, MemoLink link) {
        return study.edit(rows -> Message.of("step.memo-link", Existing.memo(rows, id).title()), rows -> {
            requireTarget(rows, link);
            rows.memos().link(id, link);
            return Existing.memo(rows, id);
        });
    }

    /** Says that a memo is not about something any longer. */
    public CompletableFuture<Memo> unlink(long id, MemoLink link) {
        return study.edit(rows -> Message.of("step.memo-unlink", Existing.memo(rows, id).title()), rows -> {
            rows.memos().unlink(id, link);
            return Existing.memo(rows, id);
        });
    }

    private static void requireTarget(Rows rows, MemoLink link) {
        switch (link) {
            case MemoLink.OfDocument document -> Existing.document(rows, document.documentId());
            case MemoLink.OfCode code -> Existing.code(rows, code.codeId());
            case MemoLink.OfSegment segment -> Existing.orGone(rows.codings().segment(segment.segmentId()));
            case MemoLink.OfCoding coding -> Existing.coding(rows, coding.codingId());
            case MemoLink.OfCase one -> Existing.oneCase(rows, one.caseId());
        }
    }
}
