package org.makna.study;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Annotation;
import org.makna.model.Imported.ImportedComment;
import org.makna.store.Rows;

/** Keeps the comments of a file as annotations of those who wrote them, within the step of an import. */
final class CommentsAtImport {

    private record Known(long coder, String text) {}

    private final Rows rows;
    private final String me;

    /** @param me whose comments are that no author is named for */
    CommentsAtImport(Rows rows, String me) {
        this.rows = rows;
        this.me = me;
    }

    /** Writes those that the document has not yet; a text that took the place of an earlier one often brings the same. */
    void add(long documentId, List<ImportedComment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        Set<Known> known = new HashSet<>();
        for (Annotation one : rows.annotations().inDocument(documentId)) {
            known.add(new Known(one.coderId(), one.text()));
        }
        for (ImportedComment comment : comments) {
            String author = Names.plain(comment.author());
            long coder = rows.coders().findOrCreate(author.isEmpty() ? me : author, false).id();
            String text = Names.prose(comment.text());
            if (!known.contains(new Known(coder, text))) {
                rows.annotations().create(documentId, comment.range(), coder, text,
                        instant(comment.written()), null);
            }
        }
    }

    /** The file tells the time on the clock of its author, which is taken for the one of this computer. */
    private static @Nullable String instant(@Nullable LocalDateTime written) {
        return written == null ? null : written.atZone(ZoneId.systemDefault()).toInstant().toString();
    }
}
