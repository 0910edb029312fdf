package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Axis;
import org.makna.analysis.Filter;
import org.makna.analysis.RollUp;
import org.makna.analysis.Scope;
import org.makna.exchange.Analyses;
import org.makna.exchange.Crosstab;
import org.makna.exchange.Imprint;
import org.makna.exchange.WorkbookContent;
import org.makna.model.Agreement;
import org.makna.model.Attribute;
import org.makna.model.CodedCorpus;
import org.makna.model.Coder;
import org.makna.model.Independence;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Similarities;
import org.makna.model.Table;
import org.makna.model.UsageException;

/**
 * Counts everything that the workbook of a study shows.
 *
 * <p>Where coders are to be numbered it counts a study whose coders are called so, and reads the conditions accordingly; thus no
 * name can stand anywhere.
 */
final class Workbook {

    /** Rows of the sheet on agreement beyond which it is left to the command. */
    private static final long MOST_COMPARED = 100_000;
    /** Codes beyond which nobody reads the list of their pairs, and clustering takes long. */
    private static final int MOST_SIMILAR = 500;

    private final Study study;
    private final WorkbookOptions options;
    private final CorpusIndex index;
    private final Tabulation tables;
    private final String where;
    private final Scope scope;
    private final Messages messages;
    private final Progress progress;
    private final List<Message> warnings = new ArrayList<>();

    /**
     * Counts, or stops with a {@link java.util.concurrent.CancellationException} soon after it is asked to.
     *
     * @throws org.makna.model.MaknaException if an option is not understood, or names what the study does not have
     */
    Workbook(Study study, WorkbookOptions options, Messages messages, Progress progress) {
        this.study = study;
        this.options = options;
        this.messages = messages;
        this.progress = progress;
        CorpusIndex named = study.corpusIndex();
        // By the names that the user knows, so that a mistake is told in these.
        study.tables(named).scope(options.where());
        if (options.pseudonymiseCoders()) {
            CodedCorpus corpus = named.corpus();
            List<Coder> numbered = CoderNumbers.of(corpus.coders(), messages);
            Map<String, String> names = IntStream.range(0, numbered.size()).boxed()
                    .collect(Collectors.toMap(i -> corpus.coders().get(i).name(), i -> numbered.get(i).name()));
            this.index = named.withCoders(numbered);
            this.where = Wording.read(() -> Filter.parse(options.where()))
                    .withCoders(name -> names.getOrDefault(name, name)).toString();
        } else {
            this.index = named;
            this.where = options.where();
        }
        this.tables = study.tables(index);
        this.scope = tables.scope(where);
    }

    /** Refuses an attribute that the study does not have; conditions were refused before. */
    void requireCountable() {
        attribute();
    }

    WorkbookContent content(Imprint imprint) {
        Attribute attribute = attribute();
        Crosstab crosstab = attribute == null ? null : crosstab(attribute);
        String unit = options.unit().isBlank() ? Table.Unit.CODINGS.word() : options.unit();
        TableRequest ofDocuments = new TableRequest("codes", "documents", unit, options.base(), options.rollUp(),
                where);
        Table byDocument = count(ofDocuments);
        Table coOccurrence = count(TableRequest.of("codes", "codes").withWhere(where));
        Analyses analyses = new Analyses(crosstab == null ? null : independence(crosstab),
                TableTests.pairs(coOccurrence), agreement(),
                study.words().count(index, WordRequest.usual().withWhere(where), progress),
                similarities(ofDocuments, byDocument),
                tables.attributes(scope).isEmpty() ? null : tables.attributes(scope));
        return new WorkbookContent(imprint, tables.coders(scope), said(attribute, crosstab, byDocument),
                tables.frequencies(scope, progress), byDocument, crosstab, coOccurrence, analyses,
                Output.coded(tables.segments(where)), new StudyListing(study, index).lists(), warnings);
    }

    private @Nullable Attribute attribute() {
        String name = options.attribute().strip();
        if (name.isEmpty()) {
            return tables.leadingAttribute(scope).orElse(null);
        }
        Optional<Attribute> found = tables.attribute(name);
        if (found.isEmpty()) {
            // Fails, naming the attributes that there are.
            count(TableRequest.of("codes", new Axis.OfAttribute(name).written()));
        }
        return found.orElseThrow();
    }

    /** A code that also counts those below it is not independent of them. */
    private @Nullable Independence independence(Crosstab crosstab) {
        return rollUp() == RollUp.NONE ? TableTests.independence(crosstab.counts()).orElse(null) : null;
    }

    /** Of the codings in documents, whatever else the table of documents counts. */
    private @Nullable Similarities similarities(TableRequest counted, Table table) {
        TableRequest usual = TableRequest.of("codes", "documents").withWhere(where);
        Table byDocument = usual.equals(counted) ? table : count(usual);
        if (byDocument.rows().size() > MOST_SIMILAR) {
            warnings.add(Message.of("study.workbook-similarity", MOST_SIMILAR));
            return null;
        }
        return TableTests.similarities(byDocument, progress);
    }

    /** All people who coded, in characters; null where no two of them have a document in common, or nothing is left to compare. */
    private @Nullable Agreement agreement() {
        List<String> people = tables.people(scope);
        long documents = people.size() < 2 || scope.codings().isEmpty() ? 0 : tables.sharedDocuments(scope, people);
        if (documents == 0) {
            return null;
        }
        long rows = documents * scope.codes().cardinality() * people.size() * (people.size() - 1) / 2;
        if (rows > MOST_COMPARED) {
            warnings.add(Message.of("study.workbook-agreement"));
            return null;
        }
        return tables.agreement(new AgreementRequest(people, Agreement.Unit.CHARACTER.word()), scope, progress);
    }

    /** In all bases; shares of N are of cases or documents, whatever else is counted. */
    private Crosstab crosstab(Attribute attribute) {
        Table.Unit owners = attribute.ofDocuments() ? Table.Unit.DOCUMENTS : Table.Unit.CASES;
        String unit = options.unit().isBlank() ? owners.word() : options.unit();
        Function<String, Table> inBase = base -> codes(attribute, unit, base);
        Table counts = inBase.apply("none");
        if (!Tabulation.bases(counts.unit()).contains(Table.Base.ROW)) {
            throw new UsageException(Message.of("study.workbook-means", counts.unit().word()));
        }
        boolean ofN = Tabulation.bases(counts.unit()).contains(Table.Base.N);
        return new Crosstab(counts, inBase.apply("row"), inBase.apply("column"), inBase.apply("table"),
                codes(attribute, ofN ? unit : owners.word(), "N"));
    }

    private Table codes(Attribute attribute, String unit, String base) {
        Table table = count(new TableRequest("codes", new Axis.OfAttribute(attribute.name()).written(), unit, base,
                options.rollUp(), where));
        return table.withColumns(table.columns().stream()
                .map(one -> new Table.Member(List.of(attribute.name() + " = " + one.label()), one.id())).toList());
    }

    private Table count(TableRequest request) {
        return tables.count(request, progress);
    }

    /** What was chosen, and what Makna chose where nothing was. */
    private List<Message> said(@Nullable Attribute attribute, @Nullable Crosstab crosstab, Table byDocument) {
        List<Message> said = new ArrayList<>();
        if (attribute == null || crosstab == null) {
            said.add(Message.of("study.workbook-no-attribute"));
        } else {
            said.add(Message.of(options.attribute().isBlank() ? "study.workbook-first" : "study.workbook-attribute",
                    attribute.name()));
            said.add(Message.of("study.workbook-unit", unit(crosstab.counts())));
            said.add(Message.of(attribute.ofDocuments()
                    ? "study.workbook-unassigned-documents"
                    : "study.workbook-unassigned", attribute.name()));
        }
        said.add(Message.of("study.workbook-by-document", unit(byDocument),
                messages.text("workbook.base." + byDocument.base().word())));
        said.add(Message.of("study.workbook-rollup", Message.of("table.counted.rollup-" + rollUp().word())));
        said.add(where.isBlank()
                ? Message.of("study.workbook-everything")
                : Message.of("study.workbook-where", Wording.read(() -> Filter.parse(where)).toString()));
        said.add(Message.of(options.pseudonymiseCoders() ? "study.workbook-numbered" : "study.workbook-named"));
        return said;
    }

    private RollUp rollUp() {
        return Wording.read(() -> RollUp.ofWord(options.rollUp()));
    }

    private String unit(Table table) {
        return messages.text("workbook.unit." + table.unit().word());
    }
}
