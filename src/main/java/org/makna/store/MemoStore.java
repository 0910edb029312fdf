package org.makna.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.Memo;
import org.makna.model.MemoLink;

/** Memos and what they are about. */
public final class MemoStore {

    private static final String COLUMNS = "SELECT id, guid, title, text, coder, created, modified FROM memo ";
    private static final String LINKS = "SELECT memo, document, code, segment, coding, case_ FROM memo_link ";

    private final Sql sql;
    private final Stamp stamp;

    MemoStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All memos in the order they came. */
    public List<Memo> all() {
        Map<Long, List<MemoLink>> links = new HashMap<>();
        sql.each(LINKS + "ORDER BY id",
                row -> links.computeIfAbsent(row.number(1), id -> new ArrayList<>()).add(link(row)));
        return sql.list(COLUMNS + "ORDER BY id", row -> memo(row, links.getOrDefault(row.number(1), List.of())));
    }

    /** The memos that are linked to any of the things, in the order they came. */
    public List<Memo> about(Collection<? extends MemoLink> things) {
        Map<String, List<Long>> targets = things.stream()
                .collect(groupingBy(MemoStore::column, mapping(MemoStore::target, toList())));
        return sql.list(COLUMNS + """
                WHERE id IN (SELECT memo FROM memo_link WHERE document IN (SELECT value FROM json_each(?1))
                    UNION SELECT memo FROM memo_link WHERE code IN (SELECT value FROM json_each(?2))
                    UNION SELECT memo FROM memo_link WHERE segment IN (SELECT value FROM json_each(?3))
                    UNION SELECT memo FROM memo_link WHERE coding IN (SELECT value FROM json_each(?4))
                    UNION SELECT memo FROM memo_link WHERE case_ IN (SELECT value FROM json_each(?5)))
                ORDER BY id""", row -> memo(row, links(row.number(1))),
                (Object[]) Stream.of("document", "code", "segment", "coding", "case_")
                        .map(column -> Json.array(targets.getOrDefault(column, List.of()))).toArray(String[]::new));
    }

    public Optional<Memo> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", row -> memo(row, links(id)), id);
    }

    /** Whether there is a memo of that identity across copies. */
    public boolean has(String guid) {
        return sql.first("SELECT 1 FROM memo WHERE guid = ?", row -> true, guid).isPresent();
    }

    /** Adds a memo without links. */
    public long create(String title, String text, long coderId) {
        return create(title, text, coderId, null, null);
    }

    /**
     * Adds a memo without links that was written elsewhere.
     *
     * @param created ISO-8601 instant, or null for now
     * @param guid    identity across copies, or null for a new one
     */
    public long create(String title, String text, long coderId, @Nullable String created, @Nullable String guid) {
        String time = created != null ? created : stamp.now();
        return sql.insert("INSERT INTO memo (guid, title, text, coder, created, modified) VALUES (?, ?, ?, ?, ?, ?)",
                stamp.guid(guid), title, text, coderId, time, time);
    }

    /** Changes title and text. */
    public void update(long id, String title, String text) {
        sql.update("""
                UPDATE memo SET title = ?1, text = ?2, modified = ?3
                WHERE id = ?4 AND (title IS NOT ?1 OR text IS NOT ?2)""", title, text, stamp.now(), id);
    }

    /** Deletes a memo with its links; passages that were marked for it alone go with it. */
    public void delete(long id) {
        List<MemoLink> links = links(id);
        sql.update("DELETE FROM memo WHERE id = ?", id);
        links.forEach(this::dropIfBare);
    }

    /** Links a memo to a thing that is in the study; does nothing when it is linked to it already. */
    public void link(long id, MemoLink link) {
        String column = column(link);
        sql.update("INSERT INTO memo_link (memo, " + column + ") SELECT ?1, ?2 WHERE NOT EXISTS "
                + "(SELECT 1 FROM memo_link WHERE memo = ?1 AND " + column + " = ?2)", id, target(link));
    }

    /** Takes a link away; a passage that was marked for it alone goes with it. */
    public void unlink(long id, MemoLink link) {
        sql.update("DELETE FROM memo_link WHERE memo = ? AND " + column(link) + " = ?", id, target(link));
        dropIfBare(link);
    }

    private void dropIfBare(MemoLink link) {
        if (link instanceof MemoLink.OfSegment segment) {
            sql.update("""
                    DELETE FROM segment WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM coding WHERE segment = ?1)
                        AND NOT EXISTS (SELECT 1 FROM memo_link WHERE segment = ?1)""", segment.segmentId());
        }
    }

    private List<MemoLink> links(long id) {
        return sql.list(LINKS + "WHERE memo = ? ORDER BY id", MemoStore::link, id);
    }

    private static String column(MemoLink link) {
        return switch (link) {
            case MemoLink.OfDocument document -> "document";
            case MemoLink.OfCode code -> "code";
            case MemoLink.OfSegment segment -> "segment";
            case MemoLink.OfCoding coding -> "coding";
            case MemoLink.OfCase one -> "case_";
        };
    }

    private static long target(MemoLink link) {
        return switch (link) {
            case MemoLink.OfDocument document -> document.documentId();
            case MemoLink.OfCode code -> code.codeId();
            case MemoLink.OfSegment segment -> segment.segmentId();
            case MemoLink.OfCoding coding -> coding.codingId();
            case MemoLink.OfCase one -> one.caseId();
        };
    }

    private static MemoLink link(Row row) {
        Long document = row.nullableNumber(2);
        Long code = row.nullableNumber(3);
        Long segment = row.nullableNumber(4);
        Long coding = row.nullableNumber(5);
        if (document != null) {
            return new MemoLink.OfDocument(document);
        }
        if (code != null) {
            return new MemoLink.OfCode(code);
        }
        if (segment != null) {
            return new MemoLink.OfSegment(segment);
        }
        return coding != null ? new MemoLink.OfCoding(coding) : new MemoLink.OfCase(row.number(6));
    }

    private static Memo memo(Row row, List<MemoLink> links) {
        return new Memo(row.number(1), row.text(2), row.text(3), row.text(4), row.number(5), row.text(6), row.text(7),
                links);
    }
}
