package org.makna.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.CodeConsequences;
import org.makna.model.MaknaException;

/** The codebook: a tree of codes. */
public final class CodeStore {

    private static final String COLUMNS = """
            SELECT id, guid, parent, position, name, colour, codable, definition, include_when, exclude_when, example,
                shortcut
            FROM code\s""";

    /** Codes, given as a JSON array of ids, and all below them. */
    private static final String SUBTREE = """
            WITH RECURSIVE sub (id) AS (
                SELECT value FROM json_each(?1) UNION SELECT code.id FROM code JOIN sub ON code.parent = sub.id)
            """;

    private final Sql sql;
    private final Stamp stamp;

    CodeStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All codes in tree order: a code stands before its children, siblings by position. */
    public List<Code> all() {
        Map<Long, List<Code>> children = new HashMap<>();
        sql.each(COLUMNS + "ORDER BY position, id", row -> {
            Code code = code(row);
            children.computeIfAbsent(FolderStore.orTop(code.parentId()), parent -> new ArrayList<>()).add(code);
        });
        List<Code> ordered = new ArrayList<>();
        List<Code> pending = new ArrayList<>(children.getOrDefault(0L, List.of()).reversed());
        while (!pending.isEmpty()) {
            Code next = pending.removeLast();
            ordered.add(next);
            pending.addAll(children.getOrDefault(next.id(), List.of()).reversed());
        }
        return ordered;
    }

    /** Number of codes. */
    public long count() {
        return sql.number("SELECT count(*) FROM code");
    }

    public Optional<Code> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", CodeStore::code, id);
    }

    /** The code of that identity across copies. */
    public Optional<Code> find(String guid) {
        return sql.first(COLUMNS + "WHERE guid = ?", CodeStore::code, guid);
    }

    /** The code of exactly that name under a code, or at the top for null. */
    public Optional<Code> find(@Nullable Long parentId, String name) {
        return sql.first(COLUMNS + "WHERE coalesce(parent, 0) = ? AND name = ?", CodeStore::code,
                FolderStore.orTop(parentId), name);
    }

    /** The codes right under a code, or at the top for null, by position. */
    public List<Code> children(@Nullable Long parentId) {
        return sql.list(COLUMNS + "WHERE parent IS ? ORDER BY position, id", CodeStore::code, parentId);
    }

    /**
     * Adds a code after its siblings.
     *
     * @throws MaknaException if the name is taken among them
     */
    public Code create(NewCode fresh) {
        int position = (int) sql.number("SELECT coalesce(max(position) + 1, 0) FROM code WHERE parent IS ?",
                fresh.parentId());
        String guid = stamp.guid(fresh.guid());
        try {
            long id = sql.insert("""
                    INSERT INTO code (guid, parent, position, name, colour, codable, definition, include_when, exclude_when,
                        example, shortcut)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", guid, fresh.parentId(), position, fresh.name(),
                    fresh.colour(), fresh.codable(), fresh.definition(), fresh.include(), fresh.exclude(),
                    fresh.example(), fresh.shortcut());
            return new Code(id, guid, fresh.parentId(), position, fresh.name(), fresh.colour(), fresh.codable(),
                    fresh.definition(), fresh.include(), fresh.exclude(), fresh.example(), fresh.shortcut());
        } catch (UniqueViolation e) {
            throw taken(fresh.name());
        }
    }

    /**
     * Changes all of a code but its identity and its place in the tree.
     *
     * @throws MaknaException if the name is taken among its siblings
     */
    public void update(Code code) {
        try {
            sql.update("""
                    UPDATE code SET name = ?, colour = ?, codable = ?, definition = ?, include_when = ?, exclude_when = ?,
                        example = ?, shortcut = ?
                    WHERE id = ?""", code.name(), code.colour(), code.codable(), code.definition(), code.include(),
                    code.exclude(), code.example(), code.shortcut(), code.id());
        } catch (UniqueViolation e) {
            throw taken(code.name());
        }
    }

    /**
     * Moves a code with all below it.
     *
     * @param parentId the new parent, or null for the top
     * @param position index among the new siblings, from 0; beyond the last means last
     * @throws MaknaException if the new parent is the code or lies below it, or the name is taken there
     */
    public void move(long id, @Nullable Long parentId, int position) {
        move(List.of(id), parentId, position);
    }

    /**
     * Moves codes, each with all below it, to stand behind one another in the given order.
     *
     * @param parentId the new parent, or null for the top
     * @param position index among the new siblings that are not moved, from 0; beyond the last means last
     * @throws MaknaException if the new parent is one of the codes or lies below one, or a name is taken there
     */
    public void move(List<Long> ids, @Nullable Long parentId, int position) {
        for (long id : ids) {
            Code code = find(id).orElseThrow(() -> new IllegalArgumentException("No code " + id));
            if (parentId != null && isBelow(parentId, id)) {
                throw new MaknaException("store.code-into-itself", code.name());
            }
            try {
                sql.update("UPDATE code SET parent = ?1 WHERE id = ?2 AND parent IS NOT ?1", parentId, id);
            } catch (UniqueViolation e) {
                throw taken(code.name());
            }
        }
        Set<Long> moved = new HashSet<>(ids);
        List<Long> siblings = sql.list("SELECT id FROM code WHERE parent IS ? ORDER BY position, id",
                row -> row.number(1), parentId);
        siblings.removeIf(moved::contains);
        siblings.addAll(Math.clamp(position, 0, siblings.size()), ids);
        for (int i = 0; i < siblings.size(); i++) {
            sql.update("UPDATE code SET position = ?1 WHERE id = ?2 AND position <> ?1", i, siblings.get(i));
        }
    }

    /** Hands the rules, memos and places in collections of a code to another. */
    public void handOver(long from, long into) {
        sql.update("UPDATE coding_rule SET code = ? WHERE code = ?", into, from);
        sql.update(
                """
                UPDATE memo_link SET code = ?1 WHERE code = ?2
                    AND NOT EXISTS (SELECT 1 FROM memo_link AS twin WHERE twin.code = ?1 AND twin.memo = memo_link.memo)""",
                into, from);
        sql.update("""
                UPDATE collection_member SET code = ?1 WHERE code = ?2 AND NOT EXISTS (
                    SELECT 1 FROM collection_member AS twin
                    WHERE twin.code = ?1 AND twin.collection = collection_member.collection)""", into, from);
    }

    /** What {@link #delete} would take away; codes that are gone do not count. */
    public CodeConsequences consequences(Collection<Long> ids) {
        String codes = Json.array(ids);
        return new CodeConsequences(
                (int) sql.number(SUBTREE + "SELECT count(*) FROM sub CROSS JOIN code ON code.id = sub.id", codes),
                sql.number(SUBTREE + "SELECT count(*) FROM sub CROSS JOIN coding ON coding.code = sub.id", codes),
                (int) sql.number(SUBTREE + """
                        SELECT count(DISTINCT segment.document) FROM sub CROSS JOIN coding ON coding.code = sub.id
                        JOIN segment ON segment.id = coding.segment""", codes));
    }

    /**
     * Deletes codes with all below them and their codings; segments go with their last coding, unless a memo is about
     * them.
     */
    public void delete(Collection<Long> ids) {
        String codes = Json.array(ids);
        sql.update(SUBTREE + """
                DELETE FROM segment WHERE id IN (
                    SELECT coding.segment FROM coding JOIN sub ON coding.code = sub.id
                    WHERE NOT EXISTS (
                        SELECT 1 FROM coding AS other
                        WHERE other.segment = coding.segment AND other.code NOT IN (SELECT id FROM sub))
                        AND NOT EXISTS (SELECT 1 FROM memo_link WHERE memo_link.segment = coding.segment))""", codes);
        sql.update("DELETE FROM code WHERE id IN (SELECT value FROM json_each(?))", codes);
    }

    /** Deletes a code with all below it and their codings, as many codes are deleted. */
    public void delete(long id) {
        delete(List.of(id));
    }

    private boolean isBelow(long id, long ancestor) {
        return sql.number(SUBTREE + "SELECT count(*) FROM sub WHERE id = ?2", Json.array(List.of(ancestor)), id) > 0;
    }

    private static MaknaException taken(String name) {
        return new MaknaException("store.code-taken", name);
    }

    private static Code code(Row row) {
        return new Code(row.number(1), row.text(2), row.nullableNumber(3), row.integer(4), row.text(5), row.text(6),
                row.flag(7), row.text(8), row.text(9), row.text(10), row.text(11), row.text(12));
    }
}
