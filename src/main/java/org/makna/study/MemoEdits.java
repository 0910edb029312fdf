package org.makna.study;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.Message;
import org.makna.store.Rows;

/**
 * Writes memos and says what they are about, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link org.makna.model.MaknaException} that says why, and
 * nothing was changed then. A change to what is so already is no step.
 */
public final class MemoEdits {

    private final Study study;

    MemoEdits(Study study) {
        this.study = study;
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
