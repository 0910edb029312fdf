package org.makna.study;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Filter;
import org.makna.model.Agreement;
import org.makna.model.CodePoints;
import org.makna.model.CodedCorpus;
import org.makna.model.Coder;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.StudyChange;
import org.makna.model.StudyInfo;
import org.makna.model.TextRange;
import org.makna.store.Committed;
import org.makna.store.EditWork;
import org.makna.store.Rows;
import org.makna.store.StudyFile;

/**
 * An open study. All reading, editing, undoing and watching goes through it.
 *
 * <p>For any thread. Edits run one after another on the study's writer thread; reads see the last commit.
 */
public final class Study implements AutoCloseable {

    /** Name of the person who codes, until they say who they are. */
    public static final String DEFAULT_CODER = "Coder 1";

    private final StudyFile file;
    private final StudyTexts texts;
    private final SearchIndex index;
    private volatile Messages messages;
    private final Watchers watchers = new Watchers();
    private final PresentCoder present;
    private final CasePlaces casePlaces;
    private @Nullable CorpusIndex corpus;

    /** Whether a study is opened to be changed. */
    public enum Access {
        /** For reading only; others may write meanwhile. */
        READ,
        /** For writing, or for reading where it cannot be written; see {@link Study#requireWritable}. */
        WRITE
    }

    private Study(StudyFile file, UserFolders folders, Messages messages) {
        this.file = file;
        this.texts = new StudyTexts(key -> file.read(rows -> rows.contents().text(key)));
        this.index = new SearchIndex(file, folders);
        this.messages = messages;
        this.present = new PresentCoder(file);
        this.casePlaces = new CasePlaces(file);
        file.announceTo(change -> {
            index.changed();
            present.follow(change);
            watchers.tell(change);
        });
    }

    /**
     * Makes an empty study and opens it.
     *
     * @param title    may be empty: then it is the file's name
     * @param language BCP 47 code of most documents, or empty
     * @throws MaknaException if the file exists or cannot be made
     */
    public static Study create(Path path, String title, String language, Messages messages) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        String shown = title.isBlank() ? name.replaceFirst("\\.makna$", "") : title.strip();
        return new Study(StudyFile.create(path, shown, language), UserFolders.ofSystem(), messages);
    }

    /**
     * Opens a study.
     *
     * @param messages language of labels in tables and files
     * @throws MaknaException if it is missing, no study, of a newer version, or damaged
     */
    public static Study open(Path path, Access access, Messages messages) {
        StudyFile file = StudyFile.open(path,
                access == Access.READ ? org.makna.store.Access.READ : org.makna.store.Access.WRITE);
        return new Study(file, UserFolders.ofSystem(), messages);
    }

    public Path path() {
        return file.path();
    }

    public StudyInfo info() {
        return file.info();
    }

    /** What the user should know about the file, such as a synchronised folder. */
    public List<Message> warnings() {
        return file.warnings();
    }

    /** Whether the study can only be read, and why. */
    public Optional<Message> readOnlyReason() {
        return file.readOnlyReason();
    }

    /**
     * Refuses to go on where the study can only be read.
     *
     * @throws MaknaException with the reason
     */
    public void requireWritable() {
        file.readOnlyReason().ifPresent(reason -> {
            throw new MaknaException(reason);
        });
    }

    /** Says who edits from now on; null or blank leaves it as it is. Reads on the calling thread. */
    public void actAs(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            present.become(name.strip());
        }
    }

    /** Sets the language of labels in tables and files from now on. */
    public void speak(Messages other) {
        messages = other;
    }

    /** Name of who edits; where that coder is given another name, it follows. */
    public String coder() {
        return present.name();
    }

    /**
     * Makes one step that can be undone, in one transaction on the writer thread; watchers are told after the commit.
     *
     * @param label what is done, shown by undo and in the audit trail
     * @param work  makes the changes; nothing stays if it throws
     */
    public <T> CompletableFuture<T> edit(Message label, EditWork<T> work) {
        return edit(rows -> label, work);
    }

    /** Makes one step whose label is made of the rows as they are before it; see {@link #edit(Message, EditWork)}. */
    <T> CompletableFuture<T> edit(Function<Rows, Message> label, EditWork<T> work) {
        return file.edit(label, coder(), work).thenApply(Committed::result);
    }

    /**
     * Makes one step that rests on what was read before, and waits for its commit.
     *
     * @param basis what was read
     * @throws MaknaException if the study has changed since it was read; nothing is changed then
     */
    <T> T editAndWait(CorpusIndex basis, Message label, EditWork<T> work) {
        return editAndWait(label, rows -> {
            if (rows.info().get().revision() != basis.corpus().revision()) {
                throw new MaknaException("study.changed-meanwhile");
            }
            return work.apply(rows);
        });
    }

    /** Makes one step and waits for its commit; see {@link #edit}. */
    public <T> T editAndWait(Message label, EditWork<T> work) {
        return Futures.join(edit(label, work));
    }

    /** Undoes the latest edit that is in force and waits for it; empty when there is none. */
    public Optional<StudyChange> undo() {
        return Futures.join(trail().undo());
    }

    /** Redoes the edit that was undone last and waits for it; empty when there is none. */
    public Optional<StudyChange> redo() {
        return Futures.join(trail().redo());
    }

    /** What was done, and the way back. */
    public AuditTrail trail() {
        return new AuditTrail(this, file);
    }

    /** Reads rows in one consistent view. */
    public <T> T read(Function<Rows, T> query) {
        return file.read(query);
    }

    /**
     * Calls the watcher after every commit, one after another in the order of the revisions, until the result is closed.
     *
     * @param watcher called on the writer thread, before the future of the edit completes; must neither block nor wait for an
     *                edit
     */
    public AutoCloseable watch(Consumer<StudyChange> watcher) {
        return watchers.add(watcher);
    }

    /** Everything that can be counted, at the latest revision; kept until the next edit. */
    public CodedCorpus corpus() {
        return corpusIndex().corpus();
    }

    synchronized CorpusIndex corpusIndex() {
        CorpusIndex known = corpus;
        if (known == null || known.corpus().revision() != file.info().revision()) {
            known = new CorpusIndex(file.corpus());
            corpus = known;
        }
        return known;
    }

    /** Converts the positions of a document. */
    CodePoints codePoints(Document document) {
        return texts.codePoints(document);
    }

    /** The canonical text of a document. */
    public String text(Document document) {
        return texts.text(document);
    }

    /** How much the study holds. */
    public StudyOverview overview() {
        return file.read(StudyOverview::read);
    }

    /** A document with its text, structure and codings; empty when there is none of that id. */
    public Optional<DocumentContent> document(long id) {
        return file.read(rows -> DocumentContent.read(rows, texts, id));
    }

    /** The codings of a document by start, end and id. */
    public List<PlacedCoding> codings(long documentId) {
        return file.read(rows -> rows.codings().placedIn(documentId));
    }

    /** Those of the codings that a document still has, by start, end and id. */
    public List<PlacedCoding> codings(long documentId, Collection<Long> ids) {
        return file.read(rows -> rows.codings().placedIn(documentId, ids));
    }

    /** The codebook with its numbers of codings; reads no text and no segments. */
    public Codebook codebook() {
        return file.read(rows -> Codebook.of(rows.codes().all(), rows.codings().countsPerCode()));
    }

    /** In how many documents each code occurs; looks at every coding, so it takes longer than {@link #codebook}. */
    public DocumentsPerCode documentsPerCode() {
        return file.read(DocumentsPerCode::read);
    }

    /** The folders and documents with their numbers of codings. */
    public DocumentTree documents() {
        return file.read(rows -> DocumentTree.of(rows.folders().all(), rows.documents().all(),
                rows.codings().countsPerDocument()));
    }

    /** Who has coded in the documents and whose text they hold, so that a list of them can be narrowed. */
    public DocumentFacts documentFacts() {
        return DocumentFacts.of(corpus(), coder());
    }

    /** Those who code, in the order they came. */
    public List<Coder> coders() {
        return file.read(rows -> rows.coders().all());
    }

    /** Changes who codes. */
    public CoderEdits coderEdits() {
        return new CoderEdits(this);
    }

    /** Applies codes to text and changes codings. */
    public CodingEdits coding() {
        return new CodingEdits(this, texts);
    }

    /** Changes the codebook. */
    public CodebookEdits codebookEdits() {
        return new CodebookEdits(this);
    }

    /** Changes documents and folders. */
    public DocumentEdits documentEdits() {
        return new DocumentEdits(this, file, texts);
    }

    /** Corrects the text of documents. */
    public TextCorrections textCorrections() {
        return new TextCorrections(this, file, texts);
    }

    /** The cases with their values and text. */
    public CaseTable caseTable() {
        return file.read(CaseTable::read);
    }

    /** The cases that a place belongs to, with their values; an empty range asks for the place between two characters. */
    public CasesAtPlace casesAt(long documentId, TextRange range) {
        return casePlaces.at(documentId, range);
    }

    /** Changes cases, what belongs to them, their attributes and values. */
    public CaseEdits caseEdits() {
        return new CaseEdits(this, texts);
    }

    /** Named sets of documents, codes or cases. */
    public StudyCollections collections() {
        return new StudyCollections(this);
    }

    /** Memos and annotations, to be read. */
    public Notes notes() {
        return new Notes(file, texts);
    }

    /** Writes remarks on ranges of documents. */
    public AnnotationEdits annotationEdits() {
        return new AnnotationEdits(this, texts);
    }

    /** Writes memos and says what they are about. */
    public MemoEdits memoEdits() {
        return new MemoEdits(this, texts);
    }

    /** Brings files in. */
    public Importing importing() {
        return new Importing(this, file, messages);
    }

    /** Brings a part of the study in from a file, or takes it out. */
    public PartExchange exchange(StudyPart part) {
        return switch (part) {
            case CODEBOOK -> codebookExchange();
            case CODINGS -> new CodingsExchange(this);
            case CASES -> new CasesExchange(this);
        };
    }

    /** Brings a codebook in from a file after saying what that would do, or takes it out. */
    public CodebookExchange codebookExchange() {
        return new CodebookExchange(this);
    }

    /** Finds text, and codes what it finds. */
    public Finder finder() {
        return new Finder(this, index, texts);
    }

    /** The rules that code automatically. */
    public CodingRules codingRules() {
        return new CodingRules(this, index, texts);
    }

    /** What a text query can be narrowed to. */
    public QueryFilters queryFilters() {
        return new QueryFilters(this);
    }

    /** Suggests what a code may fit too. */
    public Suggestions suggestions() {
        return new Suggestions(this, index, texts);
    }

    /** Answers questions about codings, and keeps them under names. */
    public CodingQueries codingQueries() {
        return new CodingQueries(this, index, texts, file);
    }

    /** Counts words. */
    public StudyWords words() {
        return new StudyWords(this, texts, messages);
    }

    /** Counts tables. */
    public Tabulation tables() {
        return tables(corpusIndex());
    }

    Tabulation tables(CorpusIndex index) {
        return new Tabulation(this, index, texts, file, codingQueries(), messages);
    }

    /**
     * Compares coders.
     *
     * @throws MaknaException                             if the study has no such coder, or no two coded the same document
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public Agreement agreement(AgreementRequest request, Progress progress) {
        return request.count(corpus(), texts, file, progress);
    }

    /**
     * Lists coded segments.
     *
     * @param code  path of a code that stands for itself and its sub-codes, or null for all
     * @param where conditions as in tables, or blank
     */
    public SegmentList segments(@Nullable String code, String where) {
        CorpusIndex now = corpusIndex();
        return SegmentList.of(now, texts, file, code == null ? null : now.code(code), code,
                Wording.read(() -> Filter.parse(where)), codingQueries().found(now));
    }

    /** Lists the segments of one code, without those of its sub-codes; none for a code that is gone. */
    public SegmentList segmentsOf(long codeId) {
        return SegmentList.of(corpusIndex(), texts, file, codeId);
    }

    /** Writes results to files and streams. */
    public Output output() {
        return new Output(this, messages);
    }

    /** Copies the study into its ring of backups. */
    public Path backup() {
        return file.backup();
    }

    /** Checks the file, and the index against the text; no finding above a note means that all is well. */
    public List<Finding> check() {
        return Stream.concat(file.check().stream(), index.check().stream()).toList();
    }

    /** Finishes what is queued and closes the file and the index. */
    @Override
    public void close() {
        try (file) {
            index.close();
        }
    }
}
