package org.makna.store;

import java.util.List;
import java.util.Optional;
import org.makna.model.MaknaException;
import org.makna.model.SavedQuery;

/** Queries that are kept under a name. */
public final class SavedQueryStore {

    private static final String COLUMNS = "SELECT id, guid, name, definition FROM saved_query ";

    private final Sql sql;
    private final Stamp stamp;

    SavedQueryStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All in the order they came. */
    public List<SavedQuery> all() {
        return sql.list(COLUMNS + "ORDER BY id", SavedQueryStore::query);
    }

    public Optional<SavedQuery> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", SavedQueryStore::query, id);
    }

    /** The query of exactly that name. */
    public Optional<SavedQuery> find(String name) {
        return sql.first(COLUMNS + "WHERE name = ?", SavedQueryStore::query, name);
    }

    /**
     * Keeps a query.
     *
     * @throws MaknaException if the name is taken
     */
    public SavedQuery create(String name, String definition) {
        String guid = stamp.guid(null);
        try {
            long id = sql.insert("INSERT INTO saved_query (guid, name, definition) VALUES (?, ?, ?)", guid, name,
                    definition);
            return new SavedQuery(id, guid, name, definition);
        } catch (UniqueViolation e) {
            throw new MaknaException("store.query-taken", name);
        }
    }

    /**
     * Changes name and definition.
     *
     * @throws MaknaException if the name is taken
     */
    public void update(long id, String name, String definition) {
        try {
            sql.update("""
                    UPDATE saved_query SET name = ?1, definition = ?2
                    WHERE id = ?3 AND (name <> ?1 OR definition <> ?2)""", name, definition, id);
        } catch (UniqueViolation e) {
            throw new MaknaException("store.query-taken", name);
        }
    }

    /** Forgets a query. */
    public void delete(long id) {
        sql.update("DELETE FROM saved_query WHERE id = ?", id);
    }

    private static SavedQuery query(Row row) {
        return new SavedQuery(row.number(1), row.text(2), row.text(3), row.text(4));
    }
}
