package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Axis;
import org.makna.analysis.Filter;
import org.makna.analysis.RollUp;
import org.makna.analysis.Scope;
import org.makna.exchange.Analyses;
import org.makna.exchange.CodedSegments;
import org.makna.exchange.Crosstab;
import org.makna.exchange.Imprint;
import org.makna.exchange.WorkbookContent;
import org.makna.model.Agreement;
import org.makna.model.Attribute;
import org.makna.model.Independence;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Similarities;
import org.makna.model.Table;
import org.makna.model.UsageException;

/** Counts everything that the workbook of a study shows. */
final class Workbook {

    /** Rows of the sheet on agreement beyond which it is left to the command. */
    private static final long MOST_COMPARED = 100_000;
    /** Codes beyond which nobody reads the list of their pairs, and clustering takes long. */
    private static final int MOST_SIMILAR = 500;

    private final Study study;
    private final WorkbookOptions options;
    private final WorkbookScope part;
    private final Tabulation tables;
    private final String where;
    private final Scope scope;
    private final Messages messages;
    private final Progress progress;
    private final List<Message> warnings = new ArrayList<>();

    /** Counts a part, or stops with a {@link java.util.concurrent.CancellationException} soon after it is asked to. */
    Workbook(Study study, WorkbookOptions options, WorkbookScope part, Messages messages, Progress progress) {
        this.study = study;
        this.options = options;
        this.part = part;
        this.tables = part.tables();
        this.where = part.where();
        this.scope = part.scope();
        this.messages = messages;
        this.progress = progress;
    }

    WorkbookContent content(Imprint imprint, CodedSegments segments) {
        Attribute attribute = part.attribute();
        Crosstab crosstab = attribute == null ? null : crosstab(attribute);
        String unit = options.unit().isBlank() ? Table.Unit.CODINGS.word() : options.unit();
        TableRequest ofDocuments = new TableRequest("codes", "documents", unit, options.base(), options.rollUp(),
                where);
        Table byDocument = count(ofDocuments);
        Table coOccurrence = count(TableRequest.of("codes", "codes").withWhere(where));
        Analyses analyses = new Analyses(crosstab == null ? null : independence(crosstab),
                TableTests.pairs(coOccurrence), agreement(),
                study.words().count(part.index(), WordRequest.usual().withWhere(where), progress),
                similarities(ofDocuments, byDocument),
                tables.attributes(scope).isEmpty() ? null : tables.attributes(scope));
        return new WorkbookContent(imprint, tables.coders(scope), said(attribute, crosstab, byDocument),
                tables.frequencies(scope, progress), byDocument, crosstab, coOccurrence, analyses,
                segments, new StudyListing(study, part.index()).lists(), warnings);
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
