package org.makna.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
import org.makna.analysis.TableDefinition;
import org.makna.analysis.Tables;
import org.makna.model.Attribute;
import org.makna.model.AttributeFrequency;
import org.makna.model.AttributeValue;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedCorpus;
import org.makna.model.Coder;
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
                coders().stream().map(name -> new TableChoices.Coder(name, "coder=" + Filter.quoted(name))).toList(),
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

    /**
     * How often each code was applied.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public List<CodeFrequency> frequencies(Progress progress) {
        return CodeFrequencies.count(corpus, Filter.NONE, measure, progress);
    }

    /** How often each value of each attribute occurs, those of cases first. */
    public List<AttributeFrequency> attributes() {
        return AttributeFrequencies.count(corpus);
    }

    /** The case attribute that suits the columns of a printed table best: the first with two to thirty values. */
    Optional<Attribute> leadingAttribute() {
        for (int a = 0; a < corpus.attributes().size(); a++) {
            Set<String> values = new HashSet<>();
            for (CodedCorpus.CorpusCase one : corpus.cases()) {
                AttributeValue value = one.values().get(a);
                if (value.isAssigned()) {
                    values.add(value.text());
                }
            }
            if (!corpus.attributes().get(a).ofDocuments() && values.size() >= 2 && values.size() <= MOST_COLUMNS) {
                return Optional.of(corpus.attributes().get(a));
            }
        }
        return Optional.empty();
    }

    /** Names of the coders who coded anything. */
    List<String> coders() {
        Set<Integer> seen = new HashSet<>();
        for (int coder : corpus.codings().coder()) {
            seen.add(coder);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < corpus.coders().size(); i++) {
            if (seen.contains(i)) {
                names.add(corpus.coders().get(i).name());
            }
        }
        return names;
    }

    /** Names of the people who coded anything; rules are no people. */
    List<String> people() {
        List<String> all = coders();
        return corpus.coders().stream().filter(coder -> !coder.automatic()).map(Coder::name).filter(all::contains)
                .toList();
    }

    /** Number of documents that at least two people coded. */
    long sharedDocuments() {
        Map<Integer, Set<Integer>> people = new HashMap<>();
        CodedCorpus.Codings codings = corpus.codings();
        for (int i = 0; i < codings.count(); i++) {
            if (!corpus.coders().get(codings.coder()[i]).automatic()) {
                people.computeIfAbsent(codings.document()[i], document -> new HashSet<>()).add(codings.coder()[i]);
            }
        }
        return people.entrySet().stream().filter(entry -> entry.getValue().size() > 1
                && corpus.documents().get(entry.getKey()).document().length() > 0).count();
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
