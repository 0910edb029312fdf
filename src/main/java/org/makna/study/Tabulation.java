package org.makna.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.makna.analysis.AttributeFrequencies;
import org.makna.analysis.Axis;
import org.makna.analysis.CodeFrequencies;
import org.makna.analysis.CodingsOfCases;
import org.makna.analysis.Filter;
import org.makna.analysis.Scope;
import org.makna.analysis.TableDefinition;
import org.makna.analysis.Tables;
import org.makna.model.Agreement;
import org.makna.model.Attribute;
import org.makna.model.AttributeFrequency;
import org.makna.model.AttributeValue;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedCorpus;
import org.makna.model.Coder;
import org.makna.model.Extent;
import org.makna.model.Independence;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Similarities;
import org.makna.model.SavedQuery;
import org.makna.model.Statistics;
import org.makna.model.Table;
import org.makna.store.StudyFile;

/** Counts tables over one snapshot of a study. */
public final class Tabulation {

    /** An attribute with more values than this is no good as columns of a printed table. */
    private static final int MOST_COLUMNS = 30;

    private final Study study;
    private final CodedCorpus corpus;
    private final CorpusIndex index;
    private final StudyTexts texts;
    private final StudyFile file;
    private final CorpusMeasure measure;
    private final CodingQueries queries;
    /** What saved queries found in this snapshot. */
    private final Map<String, BitSet> found = new ConcurrentHashMap<>();
    private final Messages messages;

    Tabulation(Study study, CorpusIndex index, StudyTexts texts, StudyFile file, CodingQueries queries,
            Messages messages) {
        this.study = study;
        this.queries = queries;
        this.index = index;
        this.corpus = index.corpus();
        this.texts = texts;
        this.file = file;
        this.measure = new CorpusMeasure(study, corpus, texts);
        this.messages = messages;
    }

    /**
     * Counts a table.
     *
     * @throws org.makna.model.MaknaException if the request is faulty, naming what is possible
     */
    public Table count(TableRequest request) {
        return count(request, Progress.NONE);
    }

    /**
     * Counts a table, or stops soon after it is asked to.
     *
     * @throws org.makna.model.MaknaException             if the request is faulty, naming what is possible
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public Table count(TableRequest request, Progress progress) {
        return Tables.count(corpus, definition(request), queries.found(index, found, progress), measure, messages,
                progress);
    }

    /**
     * The codings that a cell counts, by the rules it was counted by: in the unit codings as many as the cell says, in others
     * those behind it.
     *
     * @param row      index of the row, or the number of rows for all of the column
     * @param column   index of the column, or the number of columns for all of the row
     * @param progress asked whether to go on
     * @throws org.makna.model.MaknaException             if the request is faulty, naming what is possible
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public SegmentList segmentsOf(TableRequest request, int row, int column, Progress progress) {
        TableDefinition definition = definition(request);
        BitSet codings = Tables.codings(corpus, definition, queries.found(index, found, progress), row, column,
                measure, messages, progress);
        return new SegmentList(index, texts, file, codings, definition.filter().asWritten());
    }

    /** What tables can be made of. */
    public TableChoices choices() {
        List<String> named = queries.saved().stream().map(SavedQuery::name).toList();
        AxisChoices axes = new AxisChoices(corpus, named, messages);
        return new TableChoices(axes.all(), axes.attributes(),
                coders(Filter.NONE.scope(corpus)).stream()
                        .map(name -> new TableChoices.Coder(name, "coder=" + Filter.quoted(name))).toList(),
                axes.collections(),
                named.stream().map(name -> new TableChoices.Query(name, "query=" + Filter.quoted(name))).toList(),
                corpus.codings().count(), TableRequest.of("codes", leadingAttribute()
                        .map(attribute -> new Axis.OfAttribute(attribute.name()).written()).orElse("documents")));
    }

    /** What numbers of a unit can be shares of. */
    public static List<Table.Base> bases(Table.Unit unit) {
        return Arrays.stream(Table.Base.values()).filter(base -> Tables.isPossible(unit, base)).toList();
    }

    /** Numbers of codings that share text with each case, by the id of the case. */
    public Map<Long, Integer> codingsOfCases() {
        return CodingsOfCases.count(corpus);
    }

    /** Keeps tables under names, and their numbers. */
    public SavedTables saved() {
        return new SavedTables(study);
    }

    /** Describes, compares and correlates numbers of cases and documents. */
    public StudyStatistics statistics() {
        return new StudyStatistics(index, queries, messages);
    }

    /** Says how alike codes, documents, cases or words are. */
    public StudySimilarity similarity() {
        return new StudySimilarity(corpus, this, study.words(), messages);
    }

    /** The revision of the study that is counted. */
    public long revision() {
        return corpus.revision();
    }

    private static TableDefinition definition(TableRequest request) {
        return Wording.read(() -> TableDefinition.parse(request.rows(), request.columns(), request.unit(),
                request.base(), request.rollUp(), request.where()));
    }

    /** What conditions leave in. */
    Scope scope(String where) {
        return Wording.read(() -> Filter.parse(where)).scope(corpus, queries.found(index, found, Progress.NONE));
    }

    /**
     * How often each code was applied.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public List<CodeFrequency> frequencies(Progress progress) {
        return frequencies(Filter.NONE.scope(corpus), progress);
    }

    List<CodeFrequency> frequencies(Scope scope, Progress progress) {
        return CodeFrequencies.count(corpus, scope, measure, progress);
    }

    /** How often each value of each attribute occurs, those of cases first. */
    public List<AttributeFrequency> attributes() {
        return AttributeFrequencies.count(corpus);
    }

    List<AttributeFrequency> attributes(Scope scope) {
        return AttributeFrequencies.count(corpus, scope);
    }

    /** Compares coders in what is counted alone. */
    Agreement agreement(AgreementRequest request, Scope scope, Progress progress) {
        return request.count(corpus, scope, texts, file, progress);
    }

    /** Lists the segments that conditions leave in. */
    SegmentList segments(String where) {
        return SegmentList.of(index, texts, file, null, null, Wording.read(() -> Filter.parse(where)),
                queries.found(index, found, Progress.NONE));
    }

    /** The attribute of that name; one of cases goes before one of documents. */
    Optional<Attribute> attribute(String name) {
        return corpus.attributes().stream().filter(one -> one.name().equals(name))
                .min(Comparator.comparing(Attribute::ofDocuments));
    }

    /** The case attribute that suits the columns of a printed table best: the first with two to thirty values. */
    Optional<Attribute> leadingAttribute() {
        return leadingAttribute(Filter.NONE.scope(corpus));
    }

    /** The same among the cases that are counted. */
    Optional<Attribute> leadingAttribute(Scope scope) {
        for (int at = 0; at < corpus.attributes().size(); at++) {
            int a = at;
            Set<String> values = new HashSet<>();
            scope.cases().stream().mapToObj(one -> corpus.cases().get(one).values().get(a))
                    .filter(AttributeValue::isAssigned).forEach(value -> values.add(value.text()));
            if (!corpus.attributes().get(a).ofDocuments() && values.size() >= 2 && values.size() <= MOST_COLUMNS) {
                return Optional.of(corpus.attributes().get(a));
            }
        }
        return Optional.empty();
    }

    /** Names of the coders of what is counted. */
    List<String> coders(Scope scope) {
        BitSet seen = new BitSet();
        scope.codings().stream().forEach(coding -> seen.set(corpus.codings().coder()[coding]));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < corpus.coders().size(); i++) {
            if (seen.get(i)) {
                names.add(corpus.coders().get(i).name());
            }
        }
        return names;
    }

    /**
     * Names of the people who coded anything in the documents that are counted, though perhaps nothing of what is counted: they
     * read it and did not code it. Rules are no people.
     */
    List<String> people(Scope scope) {
        BitSet seen = new BitSet();
        CodedCorpus.Codings codings = corpus.codings();
        for (int i = 0; i < codings.count(); i++) {
            seen.set(codings.coder()[i], seen.get(codings.coder()[i]) || scope.documents().get(codings.document()[i]));
        }
        return seen.stream().filter(scope.coders()::get).mapToObj(corpus.coders()::get)
                .filter(coder -> !coder.automatic()).map(Coder::name).toList();
    }

    /** Number of documents that at least two of some people coded, by the names of these. */
    long sharedDocuments(Scope scope, List<String> among) {
        Map<Integer, Set<Integer>> people = new HashMap<>();
        Set<String> wanted = Set.copyOf(among);
        CodedCorpus.Codings codings = corpus.codings();
        for (int i = 0; i < codings.count(); i++) {
            if (scope.documents().get(codings.document()[i])
                    && wanted.contains(corpus.coders().get(codings.coder()[i]).name())) {
                people.computeIfAbsent(codings.document()[i], document -> new HashSet<>()).add(codings.coder()[i]);
            }
        }
        Extent text = scope.text();
        return people.entrySet().stream().filter(entry -> entry.getValue().size() > 1
                && corpus.documents().get(entry.getKey()).document().length() > 0
                && (text == null || !text.in(entry.getKey()).isEmpty())).count();
    }

    /**
     * Tests whether the rows and columns of a table are independent of each other; empty where it counts nothing that can be
     * tested, or a code and the codes that it counts as well, or saved
     * queries, which may find the same codings.
     *
     * @param request what was asked for
     * @param counts  the table that was counted, without shares
     */
    public Optional<Independence> independence(TableRequest request, Table counts) {
        TableDefinition asked = definition(request);
        boolean byQueries = Stream.concat(asked.rows().stream(), asked.columns().stream())
                .anyMatch(Axis.Queries.class::isInstance);
        return request.rollUp().equals("none") && !byQueries ? TableTests.independence(counts) : Optional.empty();
    }

    /**
     * Tests a table and lists what was expected in each cell.
     *
     * @param request what was asked for; of its base no notice is taken, since only counts can be tested
     * @throws org.makna.model.MaknaException             if the table cannot be tested, saying which can
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public Statistics test(TableRequest request, Progress progress) {
        TableRequest counts = request.withBase(Table.Base.NONE);
        return independence(counts, count(counts, progress)).map(test -> new TestedTable(test, messages).statistics())
                .orElseThrow(() -> new MaknaException("table.test.impossible"));
    }

    /**
     * Lists the pairs of codes that meet, the strongest first.
     *
     * @param request a table of codes by the same codes; of its base no notice is taken
     * @throws org.makna.model.MaknaException             if it is another table
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public Statistics pairs(TableRequest request, Progress progress) {
        Table table = count(request.withBase(Table.Base.NONE), progress);
        if (!table.rows().equals(table.columns()) || !Table.Unit.ofCodesByCodes().contains(table.unit())
                || !request.rows().equals(request.columns())) {
            throw new MaknaException("table.pairs.impossible");
        }
        return new ListedPairs(table, messages).statistics();
    }

    /**
     * How alike the rows of a table are by the columns in which they have anything, by Pearson's coefficient, and how they
     * cluster; of codes by documents this is NVivo's coding similarity.
     *
     * @throws org.makna.model.MaknaException             if the request is faulty, naming what is possible
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public Similarities similarities(TableRequest request, Progress progress) {
        return TableTests.similarities(count(request, progress), progress);
    }
}
