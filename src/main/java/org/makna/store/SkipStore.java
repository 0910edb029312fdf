package org.makna.store;

import java.util.List;
import java.util.Optional;
import org.makna.model.Skip;
import org.makna.model.TextRange;

/** Passages that were judged not to fit a code. */
public final class SkipStore {

    private static final String COLUMNS = "SELECT id, code, document, start, end FROM skip ";

    private final Sql sql;
    private final Stamp stamp;

    SkipStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** The skipped passages of a code by document and place; those of codes below it are not among them. */
    public List<Skip> ofCode(long codeId) {
        return sql.list(COLUMNS + "WHERE code = ? ORDER BY document, start, id", SkipStore::skip, codeId);
    }

    public Optional<Skip> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", SkipStore::skip, id);
    }

    /**
     * Keeps that a passage does not fit a code; what is kept already stays as it is.
     *
     * @throws IllegalArgumentException if the range is empty or does not lie within the document's text
     */
    public Skip create(long codeId, long documentId, TextRange range) {
        Optional<Skip> known = sql.first(COLUMNS + "WHERE code = ? AND document = ? AND start = ? AND end = ?",
                SkipStore::skip, codeId, documentId, range.start(), range.end());
        if (known.isPresent()) {
            return known.get();
        }
        if (range.isEmpty() || sql.update("""
                INSERT INTO skip (guid, code, document, start, end, created)
                SELECT ?1, ?2, id, ?3, ?4, ?5 FROM document WHERE id = ?6 AND ?4 <= length""", stamp.guid(null), codeId,
                range.start(), range.end(), stamp.now(), documentId) == 0) {
            throw new IllegalArgumentException(range + " does not lie within the text of document " + documentId);
        }
        return new Skip(sql.number("SELECT last_insert_rowid()"), codeId, documentId, range);
    }

    /** Forgets it, so that the passage can be suggested again. */
    public void delete(long id) {
        sql.update("DELETE FROM skip WHERE id = ?", id);
    }

    private static Skip skip(Row row) {
        return new Skip(row.number(1), row.number(2), row.number(3), new TextRange(row.integer(4), row.integer(5)));
    }
}
