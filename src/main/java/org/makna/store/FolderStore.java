package org.makna.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.Folder;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;

/** Folders of documents. */
public final class FolderStore {

    private static final String COLUMNS = "SELECT id, guid, parent, name, position FROM folder ";

    private final Sql sql;
    private final Stamp stamp;

    FolderStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All folders in the order they came. */
    public List<Folder> all() {
        return sql.list(COLUMNS + "ORDER BY id", FolderStore::folder);
    }

    public Optional<Folder> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", FolderStore::folder, id);
    }

    /** The folder of exactly that name in a folder, or at the top for null. */
    public Optional<Folder> find(@Nullable Long parentId, String name) {
        return sql.first(COLUMNS + "WHERE coalesce(parent, 0) = ? AND name = ?", FolderStore::folder, orTop(parentId),
                name);
    }

    /** The path of a document: its folders and its name. */
    public NamePath path(Document document) {
        List<String> names = new ArrayList<>(List.of(document.name()));
        for (Long at = document.folderId(); at != null;) {
            Folder folder = find(at).orElseThrow();
            names.addFirst(folder.name());
            at = folder.parentId();
        }
        return new NamePath(names);
    }

    /**
     * Adds a folder after its siblings.
     *
     * @throws MaknaException if the name is taken there
     */
    public Folder create(@Nullable Long parentId, String name) {
        int position = (int) sql.number("SELECT coalesce(max(position) + 1, 0) FROM folder WHERE parent IS ?",
                parentId);
        String guid = stamp.guid(null);
        try {
            long id = sql.insert("INSERT INTO folder (guid, parent, name, position) VALUES (?, ?, ?, ?)", guid,
                    parentId,
                    name, position);
            return new Folder(id, guid, parentId, name, position);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /** The folder of that name, added when there is none. */
    public Folder findOrCreate(@Nullable Long parentId, String name) {
        return find(parentId, name).orElseGet(() -> create(parentId, name));
    }

    /**
     * Renames a folder.
     *
     * @throws MaknaException if the name is taken there
     */
    public void rename(long id, String name) {
        try {
            sql.update("UPDATE folder SET name = ? WHERE id = ?", name, id);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /**
     * Moves a folder with all in it into another, or to the top for null.
     *
     * @throws MaknaException if its name is taken there, or the new parent lies inside it
     */
    public void move(long id, @Nullable Long parentId) {
        if (parentId != null && isWithin(parentId, id)) {
            throw new MaknaException("store.folder-into-itself", nameOf(id));
        }
        try {
            sql.update("UPDATE folder SET parent = ? WHERE id = ?", parentId, id);
        } catch (UniqueViolation e) {
            throw taken(nameOf(id));
        }
    }

    /** Deletes a folder with all folders and documents in it, and their codings. */
    public void delete(long id) {
        sql.update("DELETE FROM folder WHERE id = ?", id);
    }

    /** The documents in a folder and all folders below it. */
    public List<Long> documentsWithin(long id) {
        return sql.list("""
                WITH RECURSIVE sub (id) AS (VALUES (?) UNION SELECT folder.id FROM folder JOIN sub ON folder.parent = sub.id)
                SELECT document.id FROM sub CROSS JOIN document ON document.folder = sub.id""", row -> row.number(1),
                id);
    }

    private boolean isWithin(long id, long ancestor) {
        return sql.number("""
                WITH RECURSIVE up (id) AS (
                    VALUES (?) UNION SELECT parent FROM folder JOIN up USING (id) WHERE parent IS NOT NULL)
                SELECT count(*) FROM up WHERE id = ?""", id, ancestor) > 0;
    }

    private String nameOf(long id) {
        return find(id).map(Folder::name).orElseThrow(() -> new IllegalArgumentException("No folder " + id));
    }

    private static MaknaException taken(String name) {
        return new MaknaException("store.folder-taken", name);
    }

    /** The value that stands for the top in the indexes of names, where null would not be compared. */
    static long orTop(@Nullable Long parentId) {
        return parentId == null ? 0 : parentId;
    }

    private static Folder folder(Row row) {
        return new Folder(row.number(1), row.text(2), row.nullableNumber(3), row.text(4), row.integer(5));
    }
}
