package org.makna.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.makna.model.Coding;
import org.makna.model.PlacedCoding;
import org.makna.model.Segment;
import org.makna.model.TextRange;

/**
 * Codings and the segments they stand on.
 *
 * <p>A coder has one segment per range, which carries all codes applied there: applying a code to a range that is marked
 * already reuses the segment, and a segment goes with its last coding, unless a memo is about it.
 */
public final class CodingStore {

    private static final String CODING = """
            SELECT coding.id, coding.guid, coding.segment, coding.code, coding.coder, coding.weight, coding.comment,
                coding.created, coding.modified, coding.rule
            FROM coding\s""";
    private static final String SEGMENT = "SELECT id, guid, document, start, end, coder, name, created FROM segment ";
    private static final String PLACED = """
            SELECT coding.id, coding.segment, segment.start, segment.end, coding.code, coding.coder, coding.weight,
                coding.comment, coding.created, coding.rule IS NOT NULL OR coder.automatic
            FROM coding JOIN segment ON segment.id = coding.segment JOIN coder ON coder.id = coding.coder\s""";
    private static final String ALIKE = "WHERE segment = ? AND code = ? AND coder = ?";

    private final Sql sql;
    private final Stamp stamp;
    private final Joining joining;

    CodingStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
        this.joining = new Joining(sql, stamp);
    }

    /** Number of codings. */
    public long count() {
        return sql.number("SELECT count(*) FROM coding");
    }

    public Optional<Coding> find(long id) {
        return sql.first(CODING + "WHERE id = ?", CodingStore::coding, id);
    }

    /** The coding of that identity across copies. */
    public Optional<Coding> byGuid(String guid) {
        return sql.first(CODING + "WHERE guid = ?", CodingStore::coding, guid);
    }

    /** The codings in a document by start, end and age. */
    public List<Coding> inDocument(long documentId) {
        return sql.list(CODING + """
                JOIN segment ON segment.id = coding.segment
                WHERE segment.document = ? ORDER BY segment.start, segment.end, coding.id""", CodingStore::coding,
                documentId);
    }

    /** When each coding was made, an ISO-8601 instant, by its id. */
    public Map<Long, String> times() {
        Map<Long, String> times = new HashMap<>();
        sql.each("SELECT id, created FROM coding", row -> times.put(row.number(1), row.text(2)));
        return times;
    }

    /** The codings in a document with their ranges, by start, end and age. */
    public List<PlacedCoding> placedIn(long documentId) {
        return sql.list(PLACED + "WHERE segment.document = ? ORDER BY segment.start, segment.end, coding.id",
                CodingStore::placed, documentId);
    }

    /** Those of the codings that are in a document, with their ranges, by start, end and age. */
    public List<PlacedCoding> placedIn(long documentId, Collection<Long> ids) {
        return sql.list(PLACED + """
                WHERE coding.id IN (SELECT value FROM json_each(?)) AND segment.document = ?
                ORDER BY segment.start, segment.end, coding.id""", CodingStore::placed, Json.array(ids), documentId);
    }

    /** A coding with its range. */
    public Optional<PlacedCoding> placed(long id) {
        return sql.first(PLACED + "WHERE coding.id = ?", CodingStore::placed, id);
    }

    /** The codings of a code by age. */
    public List<Coding> ofCode(long codeId) {
        return sql.list(CODING + "WHERE code = ? ORDER BY id", CodingStore::coding, codeId);
    }

    public Optional<Segment> segment(long id) {
        return sql.first(SEGMENT + "WHERE id = ?", CodingStore::segment, id);
    }

    /** The segments of a document by start and end. */
    public List<Segment> segments(long documentId) {
        return sql.list(SEGMENT + "WHERE document = ? ORDER BY start, end, id", CodingStore::segment, documentId);
    }

    /** Id of the coding made last, also if it is gone again; every later coding has a greater one. 0 when there was none. */
    public long newestId() {
        return sql.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'coding'");
    }

    /** Number of codings of each code that has any, by id of the code. */
    public Map<Long, Long> countsPerCode() {
        Map<Long, Long> counts = new HashMap<>();
        sql.each("SELECT code, count(*) FROM coding GROUP BY code", row -> counts.put(row.number(1), row.number(2)));
        return counts;
    }

    /** The comments of all codings that have one, by id of the coding, in the order the codings came. */
    public Map<Long, String> comments() {
        Map<Long, String> comments = new LinkedHashMap<>();
        sql.each("SELECT id, comment FROM coding WHERE comment <> '' ORDER BY id",
                row -> comments.put(row.number(1), row.text(2)));
        return comments;
    }

    /** Hands over the ids of each code and each document in which it occurs, every pair once. */
    public void eachCodeAndDocument(BiConsumer<Long, Long> pair) {
        sql.each("""
                SELECT DISTINCT coding.code, segment.document
                FROM coding JOIN segment ON segment.id = coding.segment""",
                row -> pair.accept(row.number(1), row.number(2)));
    }

    /** Number of codings in each document that has any, by id of the document. */
    public Map<Long, Long> countsPerDocument() {
        Map<Long, Long> counts = new HashMap<>();
        sql.each("""
                SELECT segment.document, count(*) FROM coding JOIN segment ON segment.id = coding.segment
                GROUP BY segment.document""", row -> counts.put(row.number(1), row.number(2)));
        return counts;
    }

    /**
     * Applies a code to a range. If the coder has applied it there already, that coding is returned unchanged.
     *
     * @throws IllegalArgumentException if the range does not lie within the document's text
     */
    public Coding apply(NewCoding fresh) {
        Optional<Long> marked = segmentAt(fresh.documentId(), fresh.range(), fresh.coderId());
        if (marked.isPresent()) {
            Optional<Coding> there = alike(marked.get(), fresh.codeId(), fresh.coderId());
            if (there.isPresent()) {
                return there.get();
            }
        }
        String created = fresh.created() != null ? fresh.created() : stamp.now();
        long segment = marked.isPresent()
                ? marked.get()
                : mark(fresh.documentId(), fresh.range(), fresh.coderId(), "", created);
        String guid = stamp.guid(fresh.guid());
        long id = sql.insert("""
                INSERT INTO coding (guid, segment, code, coder, weight, comment, created, modified, rule)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", guid, segment, fresh.codeId(), fresh.coderId(), fresh.weight(),
                fresh.comment(), created, created, fresh.ruleId());
        return new Coding(id, guid, segment, fresh.codeId(), fresh.coderId(), fresh.weight(), fresh.comment(), created,
                created, fresh.ruleId());
    }

    /**
     * Marks a range without a code, for a memo to be about; a segment of the coder on that range is reused.
     *
     * @return id of the segment
     * @throws IllegalArgumentException if the range does not lie within the document's text
     */
    public long mark(long documentId, TextRange range, long coderId) {
        return segmentAt(documentId, range, coderId)
                .orElseGet(() -> mark(documentId, range, coderId, "", stamp.now()));
    }

    /** Removes a coding, and its segment when it was the last one there; does nothing when it is gone already. */
    public void remove(long id) {
        find(id).ifPresent(coding -> {
            sql.update("DELETE FROM coding WHERE id = ?", id);
            dropIfBare(coding.segmentId());
        });
    }

    /** Sets the weight, 0 to 100, or none for null. */
    public void setWeight(long id, @Nullable Integer weight) {
        sql.update("UPDATE coding SET weight = ?1, modified = ?2 WHERE id = ?3 AND weight IS NOT ?1", weight,
                stamp.now(),
                id);
    }

    public void setComment(long id, String comment) {
        sql.update("UPDATE coding SET comment = ?1, modified = ?2 WHERE id = ?3 AND comment IS NOT ?1", comment,
                stamp.now(), id);
    }

    /** Names a segment, or takes its name away when empty. */
    public void nameSegment(long segmentId, String name) {
        sql.update("UPDATE segment SET name = ? WHERE id = ?", name, segmentId);
    }

    /**
     * Puts another code in the place of a coding's. When that code is there already, the two become one: comments and memos are
     * put together, and of two different weights the second is told in the comment.
     */
    public Coding recode(long id, long codeId) {
        return recode(existing(id), codeId, stamp.now());
    }

    /**
     * Puts the code that another one has become a part of in the place of a coding's, which nobody has looked at for that;
     * otherwise like {@link #recode(long, long)}.
     */
    public Coding handOver(long id, long codeId) {
        Coding coding = existing(id);
        return recode(coding, codeId, coding.ruleId() == null ? stamp.now() : coding.modified());
    }

    private Coding recode(Coding coding, long codeId, String modified) {
        if (coding.codeId() == codeId) {
            return coding;
        }
        Optional<Coding> there = alike(coding.segmentId(), codeId, coding.coderId());
        if (there.isPresent()) {
            joining.codings(coding, there.get());
            return existing(there.get().id());
        }
        sql.update("UPDATE coding SET code = ?, modified = ? WHERE id = ?", codeId, modified,
                coding.id());
        return existing(coding.id());
    }

    /**
     * Moves the bounds of one coding. Other codings on its segment stay where they are: the coding is split off; where
     * the coder has marked the new range already, it joins that segment.
     *
     * @return the coding that now stands there, which is another one if the code was applied there already; it has then taken
     *         over comment, weight and memos
     * @throws IllegalArgumentException if the range does not lie within the document's text
     */
    public Coding moveBounds(long id, TextRange range) {
        Coding coding = existing(id);
        Segment from = segment(coding.segmentId())
                .orElseThrow(() -> new IllegalStateException("Coding " + id + " stands on no segment"));
        if (from.range().equals(range)) {
            return coding;
        }
        Optional<Long> marked = segmentAt(from.documentId(), range, from.coderId());
        boolean alone = sql.number("SELECT count(*) FROM coding WHERE segment = ?", from.id()) == 1;
        if (marked.isEmpty() && alone) {
            requireInText(sql.update("""
                    UPDATE segment SET start = ?1, end = ?2
                    WHERE id = ?3 AND ?2 <= (SELECT length FROM document WHERE document.id = segment.document)""",
                    range.start(), range.end(), from.id()), from.documentId(), range);
            sql.update("UPDATE coding SET modified = ? WHERE id = ?", stamp.now(), id);
            return existing(id);
        }
        long to = marked.isPresent()
                ? marked.get()
                : mark(from.documentId(), range, from.coderId(), from.name(), stamp.now());
        Coding there = joined(coding, to);
        if (marked.isPresent() && alone) {
            segment(to).ifPresent(kept -> joining.segments(from, kept));
        }
        dropIfBare(from.id());
        return there;
    }

    /** Joins the segments of a document that stand on the same range and belong to the same coder. */
    void joinIdentical(long documentId) {
        Map<List<Object>, Long> first = new HashMap<>();
        for (Segment segment : segments(documentId)) {
            Long kept = first.putIfAbsent(List.of(segment.range(), segment.coderId()), segment.id());
            if (kept != null) {
                // Read anew each time, since a third segment may join what two have become.
                segment(kept).ifPresent(home -> joining.segments(segment, home));
                for (Coding coding : sql.list(CODING + "WHERE segment = ? ORDER BY id", CodingStore::coding,
                        segment.id())) {
                    joined(coding, kept);
                }
                dropIfBare(segment.id());
            }
        }
    }

    private Coding joined(Coding coding, long segment) {
        Optional<Coding> there = alike(segment, coding.codeId(), coding.coderId());
        if (there.isPresent()) {
            joining.codings(coding, there.get());
            return existing(there.get().id());
        }
        sql.update("UPDATE coding SET segment = ?, modified = ? WHERE id = ?", segment, stamp.now(), coding.id());
        return existing(coding.id());
    }

    private Optional<Long> segmentAt(long documentId, TextRange range, long coderId) {
        return sql.first("SELECT id FROM segment WHERE document = ? AND start = ? AND end = ? AND coder = ?",
                row -> row.number(1), documentId, range.start(), range.end(), coderId);
    }

    private long mark(long documentId, TextRange range, long coderId, String name, String created) {
        requireInText(sql.update("""
                INSERT INTO segment (guid, document, start, end, coder, name, created)
                SELECT ?1, id, ?2, ?3, ?4, ?5, ?6 FROM document WHERE id = ?7 AND ?3 <= length""", stamp.guid(null),
                range.start(), range.end(), coderId, name, created, documentId), documentId, range);
        return sql.number("SELECT last_insert_rowid()");
    }

    private static void requireInText(int rows, long documentId, TextRange range) {
        if (rows == 0) {
            throw new IllegalArgumentException(range + " does not lie within the text of document " + documentId);
        }
    }

    private Optional<Coding> alike(long segmentId, long codeId, long coderId) {
        return sql.first(CODING + ALIKE, CodingStore::coding, segmentId, codeId, coderId);
    }

    private Coding existing(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No coding " + id));
    }

    private void dropIfBare(long segmentId) {
        sql.update("""
                DELETE FROM segment WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM coding WHERE segment = ?1)
                    AND NOT EXISTS (SELECT 1 FROM memo_link WHERE segment = ?1)""", segmentId);
    }

    private static Coding coding(Row row) {
        return new Coding(row.number(1), row.text(2), row.number(3), row.number(4), row.number(5),
                row.nullableInteger(6),
                row.text(7), row.text(8), row.text(9), row.nullableNumber(10));
    }

    private static PlacedCoding placed(Row row) {
        return new PlacedCoding(row.number(1), row.number(2), new TextRange(row.integer(3), row.integer(4)),
                row.number(5), row.number(6), row.nullableInteger(7), row.text(8), row.text(9), row.flag(10));
    }

    private static Segment segment(Row row) {
        return new Segment(row.number(1), row.text(2), row.number(3), new TextRange(row.integer(4), row.integer(5)),
                row.number(6), row.text(7), row.text(8));
    }
}
