package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.Analyses;
import org.makna.exchange.CodedSegments;
import org.makna.exchange.Crosstab;
import org.makna.exchange.Imprint;
import org.makna.exchange.WorkbookContent;
import org.makna.model.Agreement;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.Similarities;
import org.makna.model.Table;

/** Counts everything that the workbook of a study shows. */
final class Workbook {

    /** Rows of the sheet on agreement beyond which it is left to the command. */
    private static final long MOST_COMPARED = 100_000;
    /** Codes beyond which nobody reads the list of their pairs, and clustering takes long. */
    private static final int MOST_SIMILAR = 500;

    private final Study study;
    private final Tabulation tables;
    private final Progress progress;
    private final List<Message> warnings = new ArrayList<>();

    /** Counts, or stops with a {@link java.util.concurrent.CancellationException} soon after it is asked to. */
    Workbook(Study study, Progress progress) {
        this.progress = progress;
        this.study = study;
        this.tables = study.tables();
    }

    WorkbookContent content(Imprint imprint, CodedSegments segments) {
        Optional<String> columns = tables.leadingAttribute().map(attribute -> "attribute:" + attribute.name());
        Crosstab crosstab = columns.map(this::crosstab).orElse(null);
        columns.ifPresent(axis -> warnings
                .add(Message.of("study.workbook-attribute", axis.substring("attribute:".length()))));
        Table byDocument = codes("documents", "codings", "none");
        Table coOccurrence = codes("codes", "codings", "none");
        Analyses analyses = new Analyses(
                crosstab == null ? null : TableTests.independence(crosstab.counts()).orElse(null),
                TableTests.pairs(coOccurrence), agreement(), study.words().count(WordRequest.usual(), progress),
                similarities(byDocument), tables.attributes().isEmpty() ? null : tables.attributes());
        return new WorkbookContent(imprint, tables.coders(), tables.frequencies(progress), byDocument, crosstab,
                coOccurrence,
                analyses, segments, new StudyListing(study).lists(), warnings);
    }

    private @Nullable Similarities similarities(Table byDocument) {
        if (byDocument.rows().size() > MOST_SIMILAR) {
            warnings.add(Message.of("study.workbook-similarity", MOST_SIMILAR));
            return null;
        }
        return TableTests.similarities(byDocument, progress);
    }

    /** All people who coded, in characters; null where no two of them have a document in common. */
    private @Nullable Agreement agreement() {
        List<String> people = tables.people();
        long documents = tables.sharedDocuments();
        if (documents == 0) {
            return null;
        }
        long rows = documents * study.corpus().codes().size() * people.size() * (people.size() - 1) / 2;
        if (rows > MOST_COMPARED) {
            warnings.add(Message.of("study.workbook-agreement"));
            return null;
        }
        return study.agreement(new AgreementRequest(people, Agreement.Unit.CHARACTER.word()), progress);
    }

    private Crosstab crosstab(String columns) {
        return new Crosstab(codes(columns, "codings", "none"), codes(columns, "codings", "row"),
                codes(columns, "codings", "column"), codes(columns, "codings", "table"), codes(columns, "cases", "N"));
    }

    private Table codes(String columns, String unit, String base) {
        return tables.count(new TableRequest("codes", columns, unit, base, "none", ""), progress);
    }
}
