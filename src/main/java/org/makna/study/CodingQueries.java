package org.makna.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import org.makna.analysis.Filter;
import org.makna.analysis.SavedCodings;
import org.makna.analysis.query.CodingQueryParser;
import org.makna.analysis.query.Retrieval;
import org.makna.model.CodingQuery;
import org.makna.model.MaknaException;
import org.makna.model.Hit;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.QueryCondition;
import org.makna.model.ResultMode;
import org.makna.model.SavedQuery;
import org.makna.store.Rows;
import org.makna.store.StudyFile;

/**
 * Answers questions about codings, and keeps them under names.
 *
 * <p>A saved query names its codes by their identity as well, so it still means the same codes when they are renamed or moved.
 *
 * <p>For any thread. Edits never wait; a future that fails holds the {@link MaknaException} that says why.
 */
public final class CodingQueries {

    private final Study study;
    private final SearchIndex index;
    private final StudyTexts texts;
    private final StudyFile file;

    CodingQueries(Study study, SearchIndex index, StudyTexts texts, StudyFile file) {
        this.study = study;
        this.index = index;
        this.texts = texts;
        this.file = file;
    }

    /**
     * Reads a query; names are looked up when it is answered.
     *
     * @throws org.makna.model.QueryException if it is faulty, with the place
     */
    public CodingQuery parse(String query) {
        return CodingQueryParser.parse(query);
    }

    /**
     * Answers a query.
     *
     * @param where conditions that hold for everything in the query, as in tables, or blank
     * @throws MaknaException if it names what the study does not have
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public QueryAnswer ask(CodingQuery query, String where, ResultMode mode, Progress progress) {
        CorpusIndex corpus = study.corpusIndex();
        Filter scope = Wording.read(() -> Filter.parse(where));
        Retrieval found = retrieve(query, corpus, scope, mode, progress);
        List<String> asked = new ArrayList<>(List.of(query.toString()));
        asked.addAll(scope.asWritten());
        return new QueryAnswer(query, mode,
                found.places().stream()
                        .map(place -> new QueryAnswer.Found(
                                corpus.corpus().documents().get(place.document()).document().id(), place.range()))
                        .toList(),
                new SegmentList(corpus, texts, file, found.codings(), asked),
                study.finder().rows(corpus, found.places().stream().filter(place -> place.codings().length == 0)
                        .map(place -> new Hit(corpus.corpus().documents().get(place.document()).document().id(),
                                place.range(), 0))
                        .toList()));
    }

    /** What questions can be made of, besides the codes. Reads the study. */
    public QueryChoices choices() {
        return QueryChoices.of(study.corpus(), saved());
    }

    /**
     * Takes conditions apart.
     *
     * @throws MaknaException if they are not understood
     */
    public List<QueryCondition> conditions(String written) {
        return Filter.parse(written).parts();
    }

    /**
     * Writes a condition so that it is read again.
     *
     * @param field  as it stands before the operator, such as {@code attribute.Region}
     * @param values at least one
     */
    public String condition(String field, boolean negated, List<String> values) {
        List<String> all = values.stream().map(value -> value(field, value)).toList();
        return all.size() == 1
                ? field + (negated ? "!=" : "=") + all.getFirst()
                : field + (negated ? " not in (" : " in (") + String.join(", ", all) + ")";
    }

    /** A path is written as it is, as its own quotation marks say where a name ends. */
    private static String value(String field, String value) {
        boolean path = field.equals("folder") && value.chars().noneMatch(c -> "(),{}".indexOf(c) >= 0);
        return path ? value : Filter.quoted(value);
    }

    private Retrieval retrieve(CodingQuery query, CorpusIndex corpus, Filter scope, ResultMode mode,
            Progress progress) {
        QueryTexts sources = new QueryTexts(study, corpus, index.current(), texts, this::definition, progress);
        return Retrieval.of(query, corpus.corpus(), sources, scope, mode, progress);
    }

    /** The codings that saved queries find in a corpus, for tables and conditions; each query is answered once. */
    SavedCodings found(CorpusIndex corpus) {
        return found(corpus, new ConcurrentHashMap<>(), Progress.NONE);
    }

    /**
     * The same where some queries may have been answered before.
     *
     * @param answered what queries found in this corpus; what is found now is put there
     * @param progress asked whether to go on
     */
    SavedCodings found(CorpusIndex corpus, Map<String, BitSet> answered, Progress progress) {
        return name -> answered.computeIfAbsent(name, any -> retrieve(definition(any), corpus.asNamed(), Filter.NONE,
                ResultMode.WHOLE, progress).codings());
    }

    /** The saved queries in the order they came, with the paths that their codes have now. */
    public List<SavedQuery> saved() {
        return study.read(rows -> {
            StoredPaths paths = StoredPaths.of(rows);
            return rows.savedQueries().all().stream().map(one -> new SavedQuery(one.id(), one.guid(), one.name(),
                    paths.fromStored(CodingQueryParser.parse(one.definition())).toString())).toList();
        });
    }

    /** Keeps a query; the name must be free. */
    public CompletableFuture<SavedQuery> save(String name, CodingQuery query) {
        return study.edit(rows -> Message.of("step.query-save", Names.plain(name)), rows -> {
            String plain = Names.checked(name);
            rows.savedQueries().find(plain).ifPresent(taken -> {
                throw new MaknaException("study.query-taken", plain);
            });
            return rows.savedQueries().create(plain, StoredPaths.of(rows).toStored(query).toString());
        });
    }

    /** Keeps another query under a name. */
    public CompletableFuture<SavedQuery> redefine(long id, CodingQuery query) {
        return study.edit(rows -> Message.of("step.query-redefine", existing(rows, id).name()), rows -> {
            rows.savedQueries().update(id, existing(rows, id).name(), StoredPaths.of(rows).toStored(query).toString());
            return existing(rows, id);
        });
    }

    /** Gives a saved query another name, which must be free; queries that name it go on to mean it. */
    public CompletableFuture<SavedQuery> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.query-rename", existing(rows, id).name(), Names.plain(name)),
                rows -> {
                    SavedQuery before = existing(rows, id);
                    String plain = Names.checked(name);
                    rows.savedQueries().find(plain).filter(one -> one.id() != id).ifPresent(taken -> {
                        throw new MaknaException("study.query-taken", plain);
                    });
                    rows.savedQueries().update(id, plain, before.definition());
                    CodingQuery.Named old = new CodingQuery.Named(CodingQuery.Source.QUERY, before.name());
                    CodingQuery.Named now = new CodingQuery.Named(CodingQuery.Source.QUERY, plain);
                    for (SavedQuery other : rows.savedQueries().all()) {
                        rows.savedQueries().update(other.id(), other.name(), CodingQueryParser.parse(other.definition())
                                .withLeaves(leaf -> leaf.equals(old) ? now : leaf).toString());
                    }
                    return existing(rows, id);
                });
    }

    /** Forgets a saved query. */
    public CompletableFuture<SavedQuery> delete(long id) {
        return study.edit(rows -> Message.of("step.query-delete", existing(rows, id).name()), rows -> {
            SavedQuery gone = existing(rows, id);
            rows.savedQueries().delete(id);
            return gone;
        });
    }

    private CodingQuery definition(String name) {
        return saved().stream().filter(one -> one.name().equals(name)).findFirst()
                .map(one -> CodingQueryParser.parse(one.definition()))
                .orElseThrow(() -> new MaknaException("study.no-query", name));
    }

    private static SavedQuery existing(Rows rows, long id) {
        return Existing.orGone(rows.savedQueries().find(id));
    }
}
