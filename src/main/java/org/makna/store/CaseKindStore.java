package org.makna.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.CaseKind;
import org.makna.model.MaknaException;

/** Kinds of case: a tree, and which case belongs to which. */
public final class CaseKindStore {

    private static final String COLUMNS = "SELECT id, guid, parent, position, name FROM case_kind ";

    /** Each kind with all kinds above it. */
    private static final String ABOVE = """
            WITH RECURSIVE above (kind, upper) AS (
                SELECT id, parent FROM case_kind WHERE parent IS NOT NULL
                UNION SELECT above.kind, case_kind.parent FROM above JOIN case_kind ON case_kind.id = above.upper
                WHERE case_kind.parent IS NOT NULL)
            """;

    /** Cases that belong to a case of a kind that does not stand above theirs. */
    private static final String MISPLACED = """
            SELECT member.id FROM case_ AS member JOIN case_ AS owner ON owner.id = member.parent
            WHERE NOT EXISTS (SELECT 1 FROM above WHERE above.kind = member.kind AND above.upper = owner.kind)
            """;

    private final Sql sql;
    private final Stamp stamp;

    CaseKindStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All kinds in tree order: a kind stands before those within it, siblings by position. */
    public List<CaseKind> all() {
        Map<Long, List<CaseKind>> within = new HashMap<>();
        sql.each(COLUMNS + "ORDER BY position, id", row -> {
            CaseKind kind = kind(row);
            within.computeIfAbsent(FolderStore.orTop(kind.parentId()), parent -> new ArrayList<>()).add(kind);
        });
        List<CaseKind> ordered = new ArrayList<>();
        List<CaseKind> pending = new ArrayList<>(within.getOrDefault(0L, List.of()).reversed());
        while (!pending.isEmpty()) {
            CaseKind next = pending.removeLast();
            ordered.add(next);
            pending.addAll(within.getOrDefault(next.id(), List.of()).reversed());
        }
        return ordered;
    }

    public Optional<CaseKind> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", CaseKindStore::kind, id);
    }

    /** The kind of exactly that name. */
    public Optional<CaseKind> find(String name) {
        return sql.first(COLUMNS + "WHERE name = ?", CaseKindStore::kind, name);
    }

    /**
     * Adds a kind after its siblings.
     *
     * @throws MaknaException if the name is taken
     */
    public CaseKind create(@Nullable Long parentId, String name) {
        int position = (int) sql.number("SELECT coalesce(max(position) + 1, 0) FROM case_kind WHERE parent IS ?",
                parentId);
        String guid = stamp.guid(null);
        try {
            long id = sql.insert("INSERT INTO case_kind (guid, parent, position, name) VALUES (?, ?, ?, ?)", guid,
                    parentId, position, name);
            return new CaseKind(id, guid, parentId, position, name);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /**
     * Renames a kind.
     *
     * @throws MaknaException if the name is taken
     */
    public void rename(long id, String name) {
        try {
            sql.update("UPDATE case_kind SET name = ? WHERE id = ?", name, id);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /**
     * Moves a kind with all within it; {@link #release} is called for afterwards.
     *
     * @param parentId the new kind above, or null for the top
     * @param position index among the new siblings, from 0; beyond the last means last
     * @throws MaknaException if the new parent is the kind or lies within it
     */
    public void move(long id, @Nullable Long parentId, int position) {
        CaseKind kind = find(id).orElseThrow(() -> new IllegalArgumentException("No kind " + id));
        if (parentId != null && (parentId == id || isAbove(id, parentId))) {
            throw new MaknaException("store.kind-into-itself", kind.name());
        }
        sql.update("UPDATE case_kind SET parent = ?1 WHERE id = ?2 AND parent IS NOT ?1", parentId, id);
        List<Long> siblings = sql.list("SELECT id FROM case_kind WHERE parent IS ? AND id <> ? ORDER BY position, id",
                row -> row.number(1), parentId, id);
        siblings.add(Math.clamp(position, 0, siblings.size()), id);
        for (int i = 0; i < siblings.size(); i++) {
            sql.update("UPDATE case_kind SET position = ?1 WHERE id = ?2 AND position <> ?1", i, siblings.get(i));
        }
    }

    /** Deletes a kind; its cases have none then, and the kinds within it stand at the top. */
    public void delete(long id) {
        sql.update("DELETE FROM case_kind WHERE id = ?", id);
    }

    /** Whether a kind stands above another, however far. */
    public boolean isAbove(long upper, long kind) {
        return sql.number(ABOVE + "SELECT count(*) FROM above WHERE kind = ? AND upper = ?", kind, upper) > 0;
    }

    /** Number of cases of a kind. */
    public int cases(long id) {
        return (int) sql.number("SELECT count(*) FROM case_ WHERE kind = ?", id);
    }

    /** Makes all cases of a kind cases of another, or of none for null. */
    public void handOver(long from, @Nullable Long into) {
        sql.update("UPDATE case_ SET kind = ? WHERE kind = ?", into, from);
    }

    /** Says of which kind cases are, or that they are of none for null. */
    public void setKind(Collection<Long> caseIds, @Nullable Long kindId) {
        for (long id : caseIds) {
            sql.update("UPDATE case_ SET kind = ?1 WHERE id = ?2 AND kind IS NOT ?1", kindId, id);
        }
    }

    /** Lets a case belong to another, or to none for null; the kinds must allow it. */
    public void setParent(long caseId, @Nullable Long parentId) {
        sql.update("UPDATE case_ SET parent = ?1 WHERE id = ?2 AND parent IS NOT ?1", parentId, caseId);
    }

    /** The cases that belong to a case of a kind that does not stand above theirs; none unless kinds were just changed. */
    public List<Long> misplaced() {
        return sql.list(ABOVE + MISPLACED + "ORDER BY member.id", row -> row.number(1));
    }

    /**
     * Takes cases out of those they cannot belong to any more, because kinds changed.
     *
     * @return how many
     */
    public int release() {
        List<Long> misplaced = misplaced();
        misplaced.forEach(id -> setParent(id, null));
        return misplaced.size();
    }

    private static MaknaException taken(String name) {
        return new MaknaException("store.kind-taken", name);
    }

    private static CaseKind kind(Row row) {
        return new CaseKind(row.number(1), row.text(2), row.nullableNumber(3), row.integer(4), row.text(5));
    }
}
