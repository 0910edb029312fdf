package org.makna.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.makna.model.Annotation;
import org.makna.model.Code;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.Hit;
import org.makna.model.Memo;
import org.makna.model.NoteHit;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.search.Answer;
import org.makna.search.IndexedDocument;
import org.makna.search.QueryParser;
import org.makna.search.SearchOptions;
import org.makna.search.TextIndex;
import org.makna.store.StudyFile;

/**
 * Finds text in what a researcher wrote: memos, annotations, rules of codes and comments of codings.
 *
 * <p>Asks in the words of the queries that find text in documents. The index lives in memory and takes in what changed before it
 * answers. For any thread; reads the study, so not for one that must not wait.
 */
public final class NoteFinder implements AutoCloseable {

    /** Characters on each side of a hit. */
    private static final HitContext CONTEXT = HitContext.line(240);

    private final Study study;
    private final StudyFile file;
    private final TextIndex index = TextIndex.inMemory("notes");
    private final ReentrantLock asking = new ReentrantLock();
    private volatile boolean closed;
    private Map<Long, Note> notes = new LinkedHashMap<>();

    /** What was written somewhere, as it is indexed. */
    private record Note(NoteHit.Kind kind, long id, String about, long documentId, @Nullable TextRange place,
            String text) {

        /** Number in the index, the same as long as the note is there. */
        long key() {
            return id * NoteHit.Kind.values().length + kind.ordinal();
        }
    }

    NoteFinder(Study study, StudyFile file) {
        this.study = study;
        this.file = file;
    }

    /**
     * Finds notes: those in memos first, the others by what they are about.
     *
     * <p>Fields such as {@code speaker:} speak of documents, so a query that needs one finds no note.
     *
     * @param query    the query as typed
     * @param within   unit in which all of it must hold; a turn or section is the whole note
     * @param stem     whether all forms of a word are found, by the language of the study
     * @param progress asked whether to go on
     * @throws org.makna.model.QueryException if the query is faulty, with the place
     * @throws CancellationException if it was cancelled, or the study is being closed
     */
    public List<NoteHit> find(String query, TextUnit within, boolean stem, Progress progress) {
        asking.lock();
        try {
            if (closed) {
                throw new CancellationException();
            }
            return found(query, new SearchOptions(within, stem, 0), progress);
        } finally {
            if (closed) {
                index.close();
            }
            asking.unlock();
        }
    }

    private List<NoteHit> found(String query, SearchOptions options, Progress progress) {
        takeIn();
        Answer answer = index.search(QueryParser.parse(query), options,
                (field, value) -> Map.of(), progress);
        Map<Long, List<Hit>> byNote = new LinkedHashMap<>();
        answer.hits().forEach(hit -> byNote.computeIfAbsent(hit.documentId(), any -> new ArrayList<>()).add(hit));
        List<NoteHit> found = new ArrayList<>(answer.hits().size());
        notes.forEach((key, note) -> {
            Neighbourhood around = new Neighbourhood(note.text(), List.of(), CONTEXT);
            for (Hit hit : byNote.getOrDefault(key, List.of())) {
                TextRange range = hit.range();
                found.add(new NoteHit(note.kind(), note.id(), note.about(), note.documentId(), note.place(),
                        around.before(range.start()), range.cut(note.text()), around.after(range.end())));
            }
        });
        return found;
    }

    /** Brings the index up to what is written now: only what changed is written into it. */
    private void takeIn() {
        Map<Long, Note> now = new LinkedHashMap<>();
        read().forEach(note -> now.put(note.key(), note));
        List<IndexedDocument> changed = new ArrayList<>();
        String language = file.info().language();
        now.forEach((key, note) -> {
            Note before = notes.get(key);
            if (before == null || !before.text().equals(note.text())) {
                changed.add(new IndexedDocument(key, "", language, note.text(), List.of()));
            }
        });
        Set<Long> gone = new HashSet<>(notes.keySet());
        gone.removeAll(now.keySet());
        if (!changed.isEmpty() || !gone.isEmpty()) {
            index.update(changed, gone, index.seenRevision() + 1);
        }
        notes = now;
    }

    private List<Note> read() {
        CorpusIndex corpus = study.corpusIndex();
        List<Memo> memos = new ArrayList<>();
        List<Annotation> annotations = new ArrayList<>();
        Map<Long, String> comments = file.read(rows -> {
            memos.addAll(rows.memos().all());
            annotations.addAll(rows.annotations().all());
            return rows.codings().comments();
        });
        List<Note> all = new ArrayList<>();
        memos.forEach(memo -> all.add(new Note(NoteHit.Kind.MEMO, memo.id(), memo.title(), 0, null,
                memo.title() + "\n" + memo.text())));
        for (Annotation one : annotations) {
            int document = corpus.document(one.documentId());
            if (document >= 0) {
                all.add(new Note(NoteHit.Kind.ANNOTATION, one.id(), corpus.corpus().documents().get(document).path(),
                        one.documentId(), one.range(), one.text()));
            }
        }
        corpus.corpus().codes().forEach(code -> addRules(all, code));
        addComments(all, corpus.corpus(), comments);
        return all;
    }

    private static void addRules(Collection<Note> all, CorpusCode one) {
        Code code = one.code();
        add(all, NoteHit.Kind.DEFINITION, one, code.definition());
        add(all, NoteHit.Kind.INCLUDE, one, code.include());
        add(all, NoteHit.Kind.EXCLUDE, one, code.exclude());
        add(all, NoteHit.Kind.EXAMPLE, one, code.example());
    }

    private static void add(Collection<Note> all, NoteHit.Kind kind, CorpusCode code, String text) {
        if (!text.isBlank()) {
            all.add(new Note(kind, code.code().id(), code.path(), 0, null, text));
        }
    }

    private static void addComments(Collection<Note> all, CodedCorpus corpus, Map<Long, String> comments) {
        CodedCorpus.Codings codings = corpus.codings();
        for (int i = 0; i < codings.count() && !comments.isEmpty(); i++) {
            if (comments.containsKey(codings.id()[i])) {
                all.add(new Note(NoteHit.Kind.COMMENT, codings.id()[i],
                        corpus.codes().get(codings.code()[i]).path(),
                        corpus.documents().get(codings.document()[i]).document().id(), codings.range(i),
                        Objects.requireNonNull(comments.get(codings.id()[i]))));
            }
        }
    }

    /** Closes the index; who closes the study does not wait for an answer that nobody wants any more. */
    @Override
    public void close() {
        closed = true;
        if (asking.tryLock()) {
            try {
                index.close();
            } finally {
                asking.unlock();
            }
        }
    }
}
