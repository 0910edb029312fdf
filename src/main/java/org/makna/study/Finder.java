package org.makna.study;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.makna.model.Document;
import org.makna.model.Hit;
import org.makna.model.HitSpan;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.model.Section;
import org.makna.model.Speaker;
import org.makna.model.TextUnit;
import org.makna.search.Answer;
import org.makna.search.ParsedQuery;
import org.makna.search.QueryParser;
import org.makna.search.SearchOptions;
import org.makna.search.TextIndex;

/** Finds text, and codes what it finds. */
public final class Finder {

    /** Name of the coder whose codings are made by rules. */
    public static final String AUTOMATIC = "Automatic";

    /** As much text is shown around a passage as a wide line holds. */
    private static final int PASSAGE_CONTEXT = 160;

    private final Study study;
    private final SearchIndex index;
    private final StudyTexts texts;

    Finder(Study study, SearchIndex index, StudyTexts texts) {
        this.study = study;
        this.index = index;
        this.texts = texts;
    }

    /**
     * Finds text.
     *
     * @param query  the query as typed
     * @param within unit in which all of it must hold
     * @param stem   whether all forms of a word are found
     * @param limit  most hits to list, by relevance; 0 lists all in the order of the documents
     * @throws org.makna.model.QueryException if the query is faulty, with the place
     */
    public FoundHits search(String query, TextUnit within, boolean stem, int limit) {
        return found(index.current(), true, query, new SearchOptions(within, stem, limit), HitContext.LINE,
                Progress.NONE);
    }

    /**
     * Finds text as it is typed: all hits in the order of the documents, without waiting for an index that is being built.
     *
     * @param query    the query as typed
     * @param within   unit in which all of it must hold
     * @param stem     whether all forms of a word are found
     * @param context  how much to show around each hit
     * @param progress asked whether to go on
     * @throws org.makna.model.QueryException if the query is faulty, with the place
     * @throws CancellationException if it was cancelled, or the study is being closed
     */
    public FoundHits find(String query, TextUnit within, boolean stem, HitContext context, Progress progress) {
        SearchIndex.State state = index.now();
        return found(state.index(), state.whole(), query, new SearchOptions(within, stem, 0), context, progress);
    }

    private FoundHits found(TextIndex searched, boolean whole, String query, SearchOptions options,
            HitContext context, Progress progress) {
        // An index that is still being built may have nothing yet in which the search would be stopped.
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        ParsedQuery parsed = QueryParser.parse(query);
        CorpusIndex corpus = study.corpusIndex();
        Answer answer = searched.search(parsed, options, new FieldLookup(study, corpus), progress);
        HitRows.Order order = options.limit() == 0 ? HitRows.Order.CORPUS : HitRows.Order.FOUND;
        HitRows rows = new HitRows(corpus, answer.hits(), order, (at, id) -> surroundings(at, id, context));
        return new FoundHits(rows, answer.totalHits(), answer.exact() && whole, answer.documents(),
                answer.understood());
    }

    /** Passages in the order of the documents, in context. */
    HitRows rows(CorpusIndex corpus, List<Hit> passages) {
        return new HitRows(corpus, passages, HitRows.Order.CORPUS,
                (at, id) -> surroundings(at, id, HitContext.line(PASSAGE_CONTEXT)));
    }

    private Surroundings surroundings(CorpusIndex corpus, long documentId, HitContext context) {
        int number = corpus.document(documentId);
        Document document = corpus.corpus().documents().get(number).document();
        List<Section> sections = study.read(rows -> Speaker.named(rows.documents().sections(documentId),
                rows.documents().speakers(documentId)));
        return new Surroundings(corpus, number, texts.text(document), texts.codePoints(document), sections, context);
    }

    /**
     * Codes some of the hits that a search found, as one step of who edits now. Places that they coded so already stay as
     * they are.
     *
     * @param codePath  path of the code, made when missing
     * @param found     what the search found
     * @param rows      numbers of the rows to code, from 0
     * @param span      what to code around each hit
     * @param uncovered whether to leave out places inside text that carries the code already, whoever coded it
     * @throws MaknaException if the code may not be applied, or a text with hits changed meanwhile; nothing is changed then
     */
    public AutoCoding codeHits(String codePath, FoundHits found, Collection<Integer> rows, HitSpan span,
            boolean uncovered) {
        NamePath path = NamePath.parseCode(codePath);
        CorpusIndex corpus = study.corpusIndex();
        List<Hit> hits = rows.stream().sorted().distinct().map(found.rows()::hit).toList();
        for (Hit hit : hits) {
            requireSameText(found.rows().corpus(), corpus, hit.documentId());
        }
        return new HitCoding(study, texts, new HitCoding.Wish(path, study.coder(), span, uncovered)).code(corpus, hits,
                Message.of("step.code-hits", path.toCodeText(), hits.size()), found.understood());
    }

    /** Finds text in memos, annotations, rules of codes and comments. */
    public NoteFinder notes() {
        return index.notes(study);
    }

    /** What {@link #codePassages} would do; nothing is changed. */
    public AutoCoding planPassages(String codePath, HitRows passages, Collection<Integer> rows) {
        NamePath path = NamePath.parseCode(codePath);
        List<Hit> chosen = chosen(passages, rows);
        return itself(path).prepare(study.corpusIndex(), chosen,
                Message.of("step.code-hits", path.toCodeText(), chosen.size())).told(false);
    }

    /**
     * Codes passages that a question found, as one step of who edits now. Places that they coded so already stay as they are.
     *
     * @param codePath path of the code, made when missing
     * @param rows     numbers of the passages to code, from 0
     * @throws MaknaException if the code may not be applied, or a text with passages changed meanwhile; nothing is changed then
     */
    public AutoCoding codePassages(String codePath, HitRows passages, Collection<Integer> rows) {
        NamePath path = NamePath.parseCode(codePath);
        CorpusIndex corpus = study.corpusIndex();
        List<Hit> chosen = chosen(passages, rows);
        chosen.forEach(hit -> requireSameText(passages.corpus(), corpus, hit.documentId()));
        Message label = Message.of("step.code-hits", path.toCodeText(), chosen.size());
        return itself(path).code(corpus, chosen, label, label);
    }

    private static List<Hit> chosen(HitRows passages, Collection<Integer> rows) {
        return rows.stream().sorted().distinct().map(passages::hit).toList();
    }

    /** What {@link #codeSegments} would do; nothing is changed. */
    public AutoCoding planSegments(String codePath, SegmentList segments) {
        NamePath path = NamePath.parseCode(codePath);
        return itself(path).prepare(study.corpusIndex(), segments.places(),
                Message.of("step.code-segments", path.toCodeText(), segments.segments())).told(false);
    }

    /**
     * Codes segments with another code as well, as one step of who edits now. Those that they coded so already stay as they
     * are.
     *
     * @param codePath path of the code, made when missing
     * @throws MaknaException if the code may not be applied, or a text changed meanwhile; nothing is changed then
     */
    public AutoCoding codeSegments(String codePath, SegmentList segments) {
        NamePath path = NamePath.parseCode(codePath);
        CorpusIndex corpus = study.corpusIndex();
        List<Hit> places = segments.places();
        places.stream().map(Hit::documentId).distinct().forEach(id -> requireSameText(segments.index(), corpus, id));
        Message label = Message.of("step.code-segments", path.toCodeText(), segments.segments());
        return itself(path).code(corpus, places, label, label);
    }

    private HitCoding itself(NamePath path) {
        return new HitCoding(study, texts,
                new HitCoding.Wish(path, study.coder(), HitSpan.of(TextUnit.MATCH), false));
    }

    private static void requireSameText(CorpusIndex then, CorpusIndex now, long documentId) {
        int document = now.document(documentId);
        if (document < 0 || !textKey(now, documentId).equals(textKey(then, documentId))) {
            throw new MaknaException("study.changed-meanwhile");
        }
    }

    private static String textKey(CorpusIndex corpus, long documentId) {
        return corpus.corpus().documents().get(corpus.document(documentId)).document().textKey();
    }
}
