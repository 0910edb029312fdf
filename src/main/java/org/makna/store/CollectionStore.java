package org.makna.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makna.model.CollectionKind;
import org.makna.model.MaknaException;
import org.makna.model.StudyCollection;

/** Named sets of documents, codes or cases. A member goes with the thing it stands for. */
public final class CollectionStore {

    private static final String COLUMNS = "SELECT id, guid, kind, name, description FROM collection ";

    private final Sql sql;
    private final Stamp stamp;

    CollectionStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All collections in the order they came. */
    public List<StudyCollection> all() {
        return sql.list(COLUMNS + "ORDER BY id", CollectionStore::collection);
    }

    public Optional<StudyCollection> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", CollectionStore::collection, id);
    }

    /** The collection of exactly that name, whatever its kind. */
    public Optional<StudyCollection> find(String name) {
        return sql.first(COLUMNS + "WHERE name = ?", CollectionStore::collection, name);
    }

    /** Ids of the documents, codes or cases in each collection that has any, in the order they were added. */
    public Map<Long, List<Long>> members() {
        Map<Long, List<Long>> members = new LinkedHashMap<>();
        sql.each("SELECT collection, coalesce(document, code, case_) FROM collection_member ORDER BY id",
                row -> members.computeIfAbsent(row.number(1), id -> new ArrayList<>()).add(row.number(2)));
        return members;
    }

    /** Ids of the documents, codes or cases in a collection, in the order they were added. */
    public List<Long> members(long id) {
        return sql.list(
                "SELECT coalesce(document, code, case_) FROM collection_member WHERE collection = ? ORDER BY id",
                row -> row.number(1), id);
    }

    /**
     * Adds a collection without members.
     *
     * @throws MaknaException if the name is taken
     */
    public StudyCollection create(CollectionKind kind, String name, String description) {
        String guid = stamp.guid(null);
        try {
            long id = sql.insert("INSERT INTO collection (guid, kind, name, description) VALUES (?, ?, ?, ?)", guid,
                    kind.word(), name, description);
            return new StudyCollection(id, guid, kind, name, description);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /**
     * Changes name and description.
     *
     * @throws MaknaException if the name is taken
     */
    public void update(long id, String name, String description) {
        try {
            sql.update("""
                    UPDATE collection SET name = ?1, description = ?2
                    WHERE id = ?3 AND (name <> ?1 OR description <> ?2)""", name, description, id);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /** Deletes a collection; what is in it stays. */
    public void delete(long id) {
        sql.update("DELETE FROM collection WHERE id = ?", id);
    }

    /** Adds things of its kind that are in the study; those that are in the collection already stay where they are. */
    public void add(StudyCollection collection, Collection<Long> ids) {
        String column = column(collection.kind());
        for (long id : ids) {
            sql.update("INSERT INTO collection_member (collection, " + column + ") SELECT ?1, ?2 WHERE NOT EXISTS "
                    + "(SELECT 1 FROM collection_member WHERE collection = ?1 AND " + column + " = ?2)",
                    collection.id(), id);
        }
    }

    /** Takes things of its kind out; those that are not in the collection do not matter. */
    public void remove(StudyCollection collection, Collection<Long> ids) {
        for (long id : ids) {
            sql.update("DELETE FROM collection_member WHERE collection = ? AND " + column(collection.kind()) + " = ?",
                    collection.id(), id);
        }
    }

    private static String column(CollectionKind kind) {
        return switch (kind) {
            case DOCUMENTS -> "document";
            case CODES -> "code";
            case CASES -> "case_";
        };
    }

    private static MaknaException taken(String name) {
        return new MaknaException("store.collection-taken", name);
    }

    private static StudyCollection collection(Row row) {
        return new StudyCollection(row.number(1), row.text(2), CollectionKind.ofWord(row.text(3)).orElseThrow(),
                row.text(4), row.text(5));
    }
}
