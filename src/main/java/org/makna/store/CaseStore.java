package org.makna.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.MaknaException;
import org.makna.model.TextRange;

/** Cases and the text that belongs to them. */
public final class CaseStore {

    private static final String COLUMNS = "SELECT id, guid, name, kind, parent FROM case_ ";
    private static final String PARTS = """
            SELECT part.case_, part.document, part.start, part.end, speaker.label
            FROM case_part AS part LEFT JOIN speaker ON speaker.id = part.speaker\s""";

    private final Sql sql;
    private final Stamp stamp;

    CaseStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All cases in the order they came. */
    public List<Case> all() {
        return sql.list(COLUMNS + "ORDER BY id", CaseStore::oneCase);
    }

    /** Number of cases. */
    public long count() {
        return sql.number("SELECT count(*) FROM case_");
    }

    public Optional<Case> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", CaseStore::oneCase, id);
    }

    /** The case of exactly that name. */
    public Optional<Case> find(String name) {
        return sql.first(COLUMNS + "WHERE name = ?", CaseStore::oneCase, name);
    }

    /**
     * Adds a case.
     *
     * @throws MaknaException if the name is taken
     */
    public Case create(String name) {
        String guid = stamp.guid(null);
        try {
            return new Case(sql.insert("INSERT INTO case_ (guid, name) VALUES (?, ?)", guid, name), guid, name);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /** The case of that name, added when there is none. */
    public Case findOrCreate(String name) {
        return find(name).orElseGet(() -> create(name));
    }

    /**
     * Renames a case.
     *
     * @throws MaknaException if the name is taken
     */
    public void rename(long id, String name) {
        try {
            sql.update("UPDATE case_ SET name = ? WHERE id = ?", name, id);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /** Deletes a case with its parts and values; its documents stay, and the cases that belong to it belong to none. */
    public void delete(long id) {
        sql.update("DELETE FROM case_ WHERE id = ?", id);
    }

    /** What belongs to which case, for all cases. */
    public List<CasePart> parts() {
        return sql.list(PARTS + "ORDER BY part.id", CaseStore::part);
    }

    /** What belongs to a case. */
    public List<CasePart> parts(long caseId) {
        return sql.list(PARTS + "WHERE part.case_ = ? ORDER BY part.id", CaseStore::part, caseId);
    }

    /** The ranges of a document that belong to cases; whole documents and speakers are left out. */
    public List<CasePart> rangesIn(long documentId) {
        return sql.list(PARTS + "WHERE part.document = ? AND part.start IS NOT NULL ORDER BY part.start, part.id",
                CaseStore::part, documentId);
    }

    /** The speakers of a document that belong to cases. */
    public List<CasePart> speakersIn(long documentId) {
        return sql.list(PARTS + "WHERE part.document = ? AND part.speaker IS NOT NULL ORDER BY part.id",
                CaseStore::part, documentId);
    }

    /**
     * Adds text to a case; does nothing when exactly that belongs to it already.
     *
     * @throws MaknaException if the document has no such speaker
     */
    public void addPart(CasePart part) {
        Integer start = part.range() == null ? null : Integer.valueOf(part.range().start());
        Integer end = part.range() == null ? null : Integer.valueOf(part.range().end());
        Long speaker = part.speaker() == null ? null : speaker(part.documentId(), part.speaker());
        sql.update("""
                INSERT INTO case_part (case_, document, start, end, speaker)
                SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (
                    SELECT 1 FROM case_part
                    WHERE case_ = ?1 AND document = ?2 AND start IS ?3 AND end IS ?4 AND speaker IS ?5)""",
                part.caseId(),
                part.documentId(), start, end, speaker);
    }

    /** Takes exactly that text away from a case; does nothing when it does not belong to it. */
    public void removePart(CasePart part) {
        Integer start = part.range() == null ? null : Integer.valueOf(part.range().start());
        Integer end = part.range() == null ? null : Integer.valueOf(part.range().end());
        sql.update("""
                DELETE FROM case_part WHERE case_ = ?1 AND document = ?2 AND start IS ?3 AND end IS ?4
                    AND speaker IS (SELECT id FROM speaker WHERE document = ?2 AND label = ?5)
                    AND (speaker IS NULL) = (?5 IS NULL)""", part.caseId(), part.documentId(), start, end,
                part.speaker());
    }

    /** Takes a document with all its ranges and speakers away from a case. */
    public void removeParts(long caseId, long documentId) {
        sql.update("DELETE FROM case_part WHERE case_ = ? AND document = ?", caseId, documentId);
    }

    private long speaker(long documentId, String label) {
        return sql.first("SELECT id FROM speaker WHERE document = ? AND label = ?", row -> row.number(1), documentId,
                label).orElseThrow(() -> new MaknaException("store.no-speaker", label));
    }

    private static MaknaException taken(String name) {
        return new MaknaException("store.case-taken", name);
    }

    private static Case oneCase(Row row) {
        return new Case(row.number(1), row.text(2), row.text(3), row.nullableNumber(4), row.nullableNumber(5));
    }

    private static CasePart part(Row row) {
        Integer start = row.nullableInteger(3);
        @Nullable
        TextRange range = start == null ? null : new TextRange(start, row.integer(4));
        return new CasePart(row.number(1), row.number(2), range, row.nullableText(5));
    }
}
