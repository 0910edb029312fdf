package org.makna.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.model.Document;
import org.makna.model.DocumentConsequences;
import org.makna.model.DocumentKind;
import org.makna.model.FileReport;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.model.SurveyWords;
import org.makna.model.TextRange;

/** Documents with their sections and speakers. */
public final class DocumentStore {

    private static final String COLUMNS = """
            SELECT id, guid, folder, name, kind, language, length, code_points, text_key, original_key, file_name, created
            FROM document\s""";

    private final Sql sql;
    private final Stamp stamp;
    private final CodingStore codings;

    DocumentStore(Sql sql, Stamp stamp, CodingStore codings) {
        this.sql = sql;
        this.stamp = stamp;
        this.codings = codings;
    }

    /** All documents in the order they came. */
    public List<Document> all() {
        return sql.list(COLUMNS + "ORDER BY id", DocumentStore::document);
    }

    /** Number of documents. */
    public long count() {
        return sql.number("SELECT count(*) FROM document");
    }

    public Optional<Document> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", DocumentStore::document, id);
    }

    /** The document of that identity across copies. */
    public Optional<Document> find(String guid) {
        return sql.first(COLUMNS + "WHERE guid = ?", DocumentStore::document, guid);
    }

    /** The document of exactly that name in a folder, or at the top for null. */
    public Optional<Document> find(@Nullable Long folderId, String name) {
        return sql.first(COLUMNS + "WHERE coalesce(folder, 0) = ? AND name = ?", DocumentStore::document,
                FolderStore.orTop(folderId), name);
    }

    /** The documents that have exactly this text. */
    public List<Document> withText(String textKey) {
        return sql.list(COLUMNS + "WHERE text_key = ? ORDER BY id", DocumentStore::document, textKey);
    }

    /** The documents that came of exactly this file. */
    public List<Document> fromOriginal(String originalKey) {
        return sql.list(COLUMNS + "WHERE original_key = ? ORDER BY id", DocumentStore::document, originalKey);
    }

    /**
     * Adds a document whose contents are in the study file already.
     *
     * @throws MaknaException if the name is taken in its folder
     */
    public Document create(NewDocument fresh) {
        String guid = stamp.guid(fresh.guid());
        try {
            long id = sql.insert("""
                    INSERT INTO document (guid, folder, name, kind, language, length, code_points, text_key, original_key,
                        file_name, created)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", guid, fresh.folderId(), fresh.name(),
                    fresh.kind().word(), fresh.language(), fresh.length(), fresh.codePoints(), fresh.textKey(),
                    fresh.originalKey(), fresh.fileName(), stamp.now());
            return new Document(id, guid, fresh.folderId(), fresh.name(), fresh.kind(), fresh.language(),
                    fresh.length(),
                    fresh.codePoints(), fresh.textKey(), fresh.originalKey(), fresh.fileName(), stamp.now());
        } catch (UniqueViolation e) {
            throw taken(fresh.name());
        }
    }

    /**
     * Renames a document.
     *
     * @throws MaknaException if the name is taken in its folder
     */
    public void rename(long id, String name) {
        try {
            sql.update("UPDATE document SET name = ? WHERE id = ?", name, id);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /**
     * Moves a document into a folder, or to the top for null.
     *
     * @throws MaknaException if its name is taken there
     */
    public void move(long id, @Nullable Long folderId) {
        try {
            sql.update("UPDATE document SET folder = ? WHERE id = ?", folderId, id);
        } catch (UniqueViolation e) {
            throw taken(find(id).map(Document::name).orElse(""));
        }
    }

    public void setKind(long id, DocumentKind kind) {
        sql.update("UPDATE document SET kind = ? WHERE id = ?", kind.word(), id);
    }

    /** Sets the language of a document, a BCP 47 code or empty. */
    public void setLanguage(long id, String language) {
        sql.update("UPDATE document SET language = ? WHERE id = ?", language, id);
    }

    /**
     * Keeps what was noticed when a file was imported, with the first of its documents; the others find it there.
     *
     * @param columns what became of the columns of a survey, or empty
     * @param words   how its rows were read
     */
    public void setImportReport(long id, FileReport report, List<ColumnPlan> columns, SurveyWords words) {
        sql.update("UPDATE document SET report = ?, map = ? WHERE id = ?", ReportJson.write(report),
                ReportJson.map(columns, words), id);
    }

    /** What became of the columns of each survey, the newest first: JSON as {@link #setImportReport} writes it. */
    public List<String> surveyMaps() {
        return sql.list("SELECT map FROM document WHERE map <> '' ORDER BY id DESC", row -> row.text(1));
    }

    /** The fidelity report of the file a document came from; empty when none was kept. */
    public Optional<FileReport> importReport(long id) {
        return sql.first("SELECT report FROM document WHERE id = ? AND report <> ''", row -> row.text(1), id)
                .or(() -> sql.first("""
                        SELECT first.report FROM document JOIN document AS first
                            ON first.original_key = document.original_key AND first.file_name = document.file_name
                        WHERE document.id = ? AND first.id < document.id AND first.report <> ''
                        ORDER BY first.id DESC LIMIT 1""", row -> row.text(1), id))
                .map(json -> ReportJson.read(sql, json));
    }

    /** The report that is kept with this very document. */
    public Optional<FileReport> ownReport(long id) {
        return sql.first("SELECT report FROM document WHERE id = ? AND report <> ''", row -> row.text(1), id)
                .map(json -> ReportJson.read(sql, json));
    }

    /** Changes a report that is kept, and leaves the map of a survey as it is. */
    public void updateReport(long id, FileReport report) {
        sql.update("UPDATE document SET report = ? WHERE id = ?", ReportJson.write(report), id);
    }

    /** Says that a document came from another file, whose bytes are in the study file already. */
    public void replaceOriginal(long id, String originalKey, String fileName) {
        sql.update("UPDATE document SET original_key = ?, file_name = ? WHERE id = ?", originalKey, fileName, id);
    }

    /** Changes what the original file is said to be called. */
    public void setFileName(long id, String name) {
        sql.update("UPDATE document SET file_name = ? WHERE id = ?", name, id);
    }

    /** All reports that were kept, in the order of the documents. */
    public List<FileReport> importReports() {
        return sql.list("SELECT report FROM document WHERE report <> '' ORDER BY id", row -> row.text(1)).stream()
                .map(json -> ReportJson.read(sql, json)).toList();
    }

    /**
     * Gives a document a corrected text and moves every range with it: sections, segments, case parts and annotations.
     *
     * <p>Segments of one coder that come to stand on the same range are joined, and so are their codings of one code; comments,
     * weights, names and memos are kept.
     *
     * @param textKey    key of the new text, which is in the study file already
     * @param length     its length in UTF-16 code units
     * @param codePoints its length in Unicode code points
     * @param moved      where a range of the old text is in the new one; an empty range where its text vanished
     */
    public void replaceText(long id, String textKey, int length, int codePoints, MovedRanges moved) {
        sql.update("UPDATE document SET text_key = ?, length = ?, code_points = ? WHERE id = ?", textKey, length,
                codePoints, id);
        new RangeMover(sql, codings).move(id, length, moved);
    }

    /** What deleting documents would take away; those that are gone do not count. */
    public DocumentConsequences consequences(Collection<Long> ids) {
        String documents = Json.array(ids);
        return new DocumentConsequences((int) sql.number(
                "SELECT count(*) FROM document WHERE id IN (SELECT value FROM json_each(?))", documents),
                sql.number("""
                        SELECT count(*) FROM segment JOIN coding ON coding.segment = segment.id
                        WHERE segment.document IN (SELECT value FROM json_each(?))""", documents),
                (int) sql.number("""
                        SELECT count(DISTINCT case_) FROM case_part
                        WHERE document IN (SELECT value FROM json_each(?))""", documents));
    }

    /** Deletes a document with its sections, speakers, codings and case parts; its text stays for undo. */
    public void delete(long id) {
        sql.update("DELETE FROM document WHERE id = ?", id);
    }

    /** The sections of a document by their start. */
    public List<Section> sections(long documentId) {
        return sql.list("SELECT kind, start, end, label, level FROM section WHERE document = ? ORDER BY start, id",
                row -> new Section(SectionKind.valueOf(row.text(1).toUpperCase(Locale.ROOT)),
                        new TextRange(row.integer(2), row.integer(3)), row.text(4), row.integer(5)),
                documentId);
    }

    /** The sections of a kind in each document that has any, by id of the document and in the order of its text. */
    public Map<Long, List<Section>> sections(SectionKind kind) {
        Map<Long, List<Section>> found = new HashMap<>();
        sql.each("SELECT document, start, end, label, level FROM section WHERE kind = ? ORDER BY document, start, id",
                row -> found.computeIfAbsent(row.number(1), id -> new ArrayList<>()).add(new Section(kind,
                        new TextRange(row.integer(2), row.integer(3)), row.text(4), row.integer(5))),
                kind.name().toLowerCase(Locale.ROOT));
        return found;
    }

    /** Adds sections, whose ranges lie within the text. */
    public void addSections(long documentId, List<Section> sections) {
        for (Section section : sections) {
            sql.update("INSERT INTO section (document, kind, start, end, label, level) VALUES (?, ?, ?, ?, ?, ?)",
                    documentId, section.kind().name().toLowerCase(Locale.ROOT), section.range().start(),
                    section.range().end(), section.label(), section.level());
        }
    }

    /** Gives the headings that begin at an offset another label, where they have this one. */
    public void renameHeading(long documentId, int start, String from, String to) {
        sql.update("UPDATE section SET label = ? WHERE document = ? AND start = ? AND kind = 'heading' AND label = ?",
                to,
                documentId, start, from);
    }

    /** Removes all sections of a document. */
    public void removeSections(long documentId) {
        sql.update("DELETE FROM section WHERE document = ?", documentId);
    }

    /** The speakers of a document in the order of their appearance. */
    public List<Speaker> speakers(long documentId) {
        return sql.list("""
                SELECT speaker.document, speaker.label, speaker.interviewer, main.label
                FROM speaker LEFT JOIN speaker AS main ON main.id = speaker.merged_into
                WHERE speaker.document = ? ORDER BY speaker.id""",
                row -> new Speaker(row.number(1), row.text(2), row.flag(3), row.nullableText(4)), documentId);
    }

    /** Adds speakers, whose labels must be new in the document. */
    public void addSpeakers(long documentId, List<ImportedSpeaker> speakers) {
        for (ImportedSpeaker speaker : speakers) {
            sql.update("INSERT INTO speaker (document, label, interviewer) VALUES (?, ?, ?)", documentId,
                    speaker.label(),
                    speaker.interviewer());
        }
    }

    /** Gives a document other turns; those that stay as they are are not touched, nor are sections of other kinds. */
    public void replaceTurns(long documentId, List<Section> turns) {
        Set<Section> wanted = new LinkedHashSet<>(turns);
        for (Section before : sections(documentId)) {
            if (before.kind() == SectionKind.TURN && !wanted.remove(before)) {
                sql.update(
                        "DELETE FROM section WHERE document = ? AND kind = 'turn' AND start = ? AND end = ? AND label = ?",
                        documentId, before.range().start(), before.range().end(), before.label());
            }
        }
        addSections(documentId, List.copyOf(wanted));
    }

    /** Gives all sections of one label another one. */
    public void relabelSections(long documentId, String from, String to) {
        sql.update("UPDATE section SET label = ? WHERE document = ? AND label = ?", to, documentId, from);
    }

    /** Gives a speaker another label, which must be free in the document. */
    public void renameSpeaker(long documentId, String from, String to) {
        sql.update("UPDATE speaker SET label = ? WHERE document = ? AND label = ?", to, documentId, from);
    }

    /** Takes a speaker away; who counted as them counts as themselves again, and no case has them any more. */
    public void removeSpeaker(long documentId, String label) {
        sql.update("DELETE FROM speaker WHERE document = ? AND label = ?", documentId, label);
    }

    /** Says whether a speaker is an interviewer. */
    public void setInterviewer(long documentId, String label, boolean interviewer) {
        sql.update("UPDATE speaker SET interviewer = ? WHERE document = ? AND label = ?", interviewer, documentId,
                label);
    }

    /** Lets a speaker count as another one of the same document, or as themselves again for null. */
    public void mergeSpeaker(long documentId, String label, @Nullable String into) {
        sql.update("""
                UPDATE speaker SET merged_into = (SELECT id FROM speaker WHERE document = ?1 AND label = ?3 AND label <> ?2)
                WHERE document = ?1 AND label = ?2""", documentId, label, into);
    }

    private static MaknaException taken(String name) {
        return new MaknaException("store.document-taken", name);
    }

    static Document document(Row row) {
        return new Document(row.number(1), row.text(2), row.nullableNumber(3), row.text(4),
                DocumentKind.ofWord(row.text(5)), row.text(6), row.integer(7), row.integer(8), row.text(9),
                row.nullableText(10), row.text(11), row.text(12));
    }
}
