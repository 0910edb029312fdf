package org.makna.study;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.makna.model.Annotation;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/** Keeps the comments of a file as annotations of those who wrote them, within the step of an import. */
final class CommentsAtImport {

    /** A comment as it would be kept. */
    private record Fresh(TextRange range, long coder, String text, @Nullable String written) {

        boolean isWrittenWith(Annotation one) {
            return written != null && written.equals(one.created());
        }
    }

    private record Match(Fresh one, Annotation old) {}

    private final Rows rows;
    private final String me;

    /** @param me whose comments are that no author is named for */
    CommentsAtImport(Rows rows, String me) {
        this.rows = rows;
        this.me = me;
    }

    /** Writes those of a document that is new. */
    void add(long documentId, List<ImportedComment> comments) {
        fresh(comments).forEach(one -> create(documentId, one));
    }

    /**
     * Writes those that the document has not yet, when its text took the place of an earlier one; one of the earlier file that
     * was moved or corrected in the new one gives way to it.
     *
     * <p>Each annotation stands for one comment, since the same author often writes the same words in several places.
     */
    void renew(long documentId, List<ImportedComment> comments, EarlierComments earlier) {
        List<Fresh> fresh = fresh(comments);
        List<Annotation> free = new ArrayList<>(rows.annotations().inDocument(documentId));
        take(fresh, free, (one, old) -> one.text().equals(old.text()) && one.range().equals(old.range()));
        take(fresh, free, (one, old) -> one.text().equals(old.text()) && one.range().intersects(old.range()));
        List<BiPredicate<Fresh, Annotation>> newer = List.of(
                (one, old) -> one.isWrittenWith(old) && one.text().equals(old.text()),
                (one, old) -> one.isWrittenWith(old) && one.range().intersects(old.range()),
                (one, old) -> one.range().intersects(old.range()));
        List<Fresh> missing = new ArrayList<>();
        for (BiPredicate<Fresh, Annotation> same : newer) {
            for (Match match : take(fresh, free, (one, old) -> earlier.has(old) && same.test(one, old))) {
                rows.annotations().delete(match.old().id());
                missing.add(match.one());
            }
        }
        take(fresh, free, (one, old) -> one.text().equals(old.text()) && one.isWrittenWith(old));
        missing.addAll(fresh);
        missing.forEach(one -> create(documentId, one));
    }

    /** Takes off both lists what belongs together. */
    private static List<Match> take(List<Fresh> fresh, List<Annotation> free,
            BiPredicate<Fresh, Annotation> same) {
        List<Match> taken = new ArrayList<>();
        fresh.removeIf(one -> {
            for (Annotation old : free) {
                if (one.coder() == old.coderId() && same.test(one, old)) {
                    taken.add(new Match(one, old));
                    free.remove(old);
                    return true;
                }
            }
            return false;
        });
        return taken;
    }

    private List<Fresh> fresh(List<ImportedComment> comments) {
        List<Fresh> fresh = new ArrayList<>();
        for (ImportedComment comment : comments) {
            String author = Names.plain(comment.author());
            long coder = rows.coders().findOrCreate(author.isEmpty() ? me : author, false).id();
            fresh.add(new Fresh(comment.range(), coder, Names.prose(comment.text()), instant(comment.written())));
        }
        return fresh;
    }

    private void create(long documentId, Fresh one) {
        rows.annotations().create(documentId, one.range(), one.coder(), one.text(), one.written(), null);
    }

    /** The file tells the time on the clock of its author, which is taken for the one of this computer. */
    private static @Nullable String instant(@Nullable LocalDateTime written) {
        return written == null ? null : written.atZone(ZoneId.systemDefault()).toInstant().toString();
    }
}
