package org.makna.store;

import java.time.Clock;

/**
 * The rows of a study on one connection, one store per kind of thing.
 *
 * <p>Inside an edit they can be changed; inside a read every change fails. Valid only during the call that handed it out,
 * and only on that thread.
 */
public final class Rows {

    private final InfoStore info;
    private final CoderStore coders;
    private final FolderStore folders;
    private final DocumentStore documents;
    private final ContentStore contents;
    private final CodeStore codes;
    private final CodingStore codings;
    private final CaseStore cases;
    private final CollectionStore collections;
    private final CaseKindStore kinds;
    private final AttributeStore attributes;
    private final MemoStore memos;
    private final AnnotationStore annotations;
    private final RuleStore rules;
    private final SavedQueryStore savedQueries;
    private final SavedTableStore savedTables;
    private final StopWordStore stopWords;
    private final SkipStore skips;
    private final QuestionStore questions;
    private final HistoryStore history;
    private final Sql sql;

    Rows(Sql sql, Clock clock) {
        Stamp stamp = new Stamp(clock);
        this.sql = sql;
        this.info = new InfoStore(sql);
        this.coders = new CoderStore(sql, stamp);
        this.folders = new FolderStore(sql, stamp);
        this.codings = new CodingStore(sql, stamp);
        this.documents = new DocumentStore(sql, stamp, codings);
        this.contents = new ContentStore(sql);
        this.codes = new CodeStore(sql, stamp);
        this.cases = new CaseStore(sql, stamp);
        this.collections = new CollectionStore(sql, stamp);
        this.kinds = new CaseKindStore(sql, stamp);
        this.attributes = new AttributeStore(sql, stamp);
        this.memos = new MemoStore(sql, stamp);
        this.annotations = new AnnotationStore(sql, stamp);
        this.rules = new RuleStore(sql, stamp);
        this.savedQueries = new SavedQueryStore(sql, stamp);
        this.savedTables = new SavedTableStore(sql, stamp);
        this.stopWords = new StopWordStore(sql, stamp);
        this.skips = new SkipStore(sql, stamp);
        this.questions = new QuestionStore(sql);
        this.history = new HistoryStore(sql);
    }

    /** What the study says of itself. */
    public InfoStore info() {
        return info;
    }

    /** Those who code. */
    public CoderStore coders() {
        return coders;
    }

    /** Folders of documents. */
    public FolderStore folders() {
        return folders;
    }

    /** Documents with their sections and speakers. */
    public DocumentStore documents() {
        return documents;
    }

    /** Texts and original files. */
    public ContentStore contents() {
        return contents;
    }

    /** The codebook. */
    public CodeStore codes() {
        return codes;
    }

    /** Codings and the segments they stand on. */
    public CodingStore codings() {
        return codings;
    }

    /** Cases and what belongs to them. */
    public CaseStore cases() {
        return cases;
    }

    /** Named sets of documents, codes or cases. */
    public CollectionStore collections() {
        return collections;
    }

    /** Kinds of case, and which case belongs to which. */
    public CaseKindStore kinds() {
        return kinds;
    }

    /** Attributes and their values. */
    public AttributeStore attributes() {
        return attributes;
    }

    /** Memos and what they are about. */
    public MemoStore memos() {
        return memos;
    }

    /** Remarks on ranges. */
    public AnnotationStore annotations() {
        return annotations;
    }

    /** Rules that made automatic codings. */
    public RuleStore rules() {
        return rules;
    }

    /** Queries that are kept under a name. */
    public SavedQueryStore savedQueries() {
        return savedQueries;
    }

    public SavedTableStore savedTables() {
        return savedTables;
    }

    /** Words that are left out when words are counted. */
    public StopWordStore stopWords() {
        return stopWords;
    }

    /** Passages that were judged not to fit a code. */
    public SkipStore skips() {
        return skips;
    }

    /** Answers to survey questions. */
    public QuestionStore questions() {
        return questions;
    }

    /** The audit trail. */
    public HistoryStore history() {
        return history;
    }

    Sql sql() {
        return sql;
    }
}
