package org.makna.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Annotation;
import org.makna.model.TextRange;

/** Remarks on ranges of documents. */
public final class AnnotationStore {

    private static final String COLUMNS = """
            SELECT id, guid, document, start, end, coder, text, created, modified FROM annotation\s""";

    private final Sql sql;
    private final Stamp stamp;

    AnnotationStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All annotations by document and place. */
    public List<Annotation> all() {
        return sql.list(COLUMNS + "ORDER BY document, start, end, id", AnnotationStore::annotation);
    }

    /** The annotations of a document by start, end and age. */
    public List<Annotation> inDocument(long documentId) {
        return sql.list(COLUMNS + "WHERE document = ? ORDER BY start, end, id", AnnotationStore::annotation,
                documentId);
    }

    public Optional<Annotation> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", AnnotationStore::annotation, id);
    }

    /** Whether there is an annotation of that identity across copies. */
    public boolean has(String guid) {
        return sql.first("SELECT 1 FROM annotation WHERE guid = ?", row -> true, guid).isPresent();
    }

    /**
     * Adds an annotation.
     *
     * @return its id
     * @throws IllegalArgumentException if the range does not lie within the document's text
     */
    public long create(long documentId, TextRange range, long coderId, String text) {
        return create(documentId, range, coderId, text, null, null);
    }

    /**
     * Adds an annotation that was written elsewhere.
     *
     * @param created ISO-8601 instant, or null for now
     * @param guid    identity across copies, or null for a new one
     * @return its id
     * @throws IllegalArgumentException if the range does not lie within the document's text
     */
    public long create(long documentId, TextRange range, long coderId, String text, @Nullable String created,
            @Nullable String guid) {
        if (sql.update("""
                INSERT INTO annotation (guid, document, start, end, coder, text, created, modified)
                SELECT ?1, id, ?2, ?3, ?4, ?5, ?6, ?6 FROM document WHERE id = ?7 AND ?3 <= length""", stamp.guid(guid),
                range.start(), range.end(), coderId, text, created != null ? created : stamp.now(),
                documentId) == 0) {
            throw new IllegalArgumentException(range + " does not lie within the text of document " + documentId);
        }
        return sql.number("SELECT last_insert_rowid()");
    }

    /** Changes the remark. */
    public void setText(long id, String text) {
        sql.update("UPDATE annotation SET text = ?1, modified = ?2 WHERE id = ?3 AND text IS NOT ?1", text, stamp.now(),
                id);
    }

    /** Deletes an annotation; the text stays. */
    public void delete(long id) {
        sql.update("DELETE FROM annotation WHERE id = ?", id);
    }

    private static Annotation annotation(Row row) {
        return new Annotation(row.number(1), row.text(2), row.number(3), new TextRange(row.integer(4), row.integer(5)),
                row.number(6), row.text(7), row.text(8), row.text(9));
    }
}
