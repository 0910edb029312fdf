package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.makna.analysis.Axis;
import org.makna.analysis.Filter;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.CollectionKind;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.model.StudyCollection;
import org.makna.study.TableChoices.Members;

/** Finds what rows and columns can be in a corpus. */
final class AxisChoices {

    private final CodedCorpus corpus;
    private final List<String> queries;
    private final Messages messages;
    private final List<TableChoices.Axis> axes = new ArrayList<>();

    /**
     * Creates it.
     *
     * @param queries names of the saved queries
     */
    AxisChoices(CodedCorpus corpus, List<String> queries, Messages messages) {
        this.corpus = corpus;
        this.queries = List.copyOf(queries);
        this.messages = messages;
    }

    /** All axes, the most usual first. */
    List<TableChoices.Axis> all() {
        add(!corpus.codes().isEmpty(), new Axis.Codes(), "table.axis.codes");
        add(corpus.codes().stream().anyMatch(code -> code.parent() >= 0), new Axis.TopCodes(), "table.axis.top-codes");
        add(!corpus.documents().isEmpty(), new Axis.Documents(), "table.axis.documents");
        add(!corpus.cases().isEmpty(), new Axis.Cases(), "table.axis.cases");
        axes.addAll(attributes());
        add(corpus.documents().stream().anyMatch(document -> !document.folder().isEmpty()), new Axis.Folders(),
                "table.axis.folders");
        add(!corpus.documents().isEmpty(), new Axis.Kinds(), "table.axis.kinds");
        add(!corpus.speakers().isEmpty(), new Axis.Speakers(), "table.axis.speakers");
        add(!corpus.questions().isEmpty(), new Axis.Questions(), "table.axis.questions");
        add(corpus.codings().count() > 0, new Axis.Coders(), "table.axis.coders");
        collectionAxes();
        if (!queries.isEmpty()) {
            add(true, new Axis.Queries(queries), "table.axis.queries");
        }
        for (Attribute attribute : corpus.attributes()) {
            if (attribute.type() == AttributeType.DATE) {
                named(new Axis.OverTime(Axis.OverTime.Step.YEAR, attribute.name()), "table.axis.years",
                        attribute.name());
                named(new Axis.OverTime(Axis.OverTime.Step.MONTH, attribute.name()), "table.axis.months",
                        attribute.name());
            }
        }
        if (queries.size() > 1) {
            queries.forEach(name -> named(new Axis.Queries(List.of(name)), "table.axis.query", name));
        }
        Set<Integer> parents = new HashSet<>();
        corpus.codes().forEach(code -> parents.add(code.parent()));
        for (int i = 0; i < corpus.codes().size(); i++) {
            CorpusCode code = corpus.codes().get(i);
            if (parents.contains(i)) {
                named(new Axis.Subcodes(NamePath.parseCode(code.path())), "table.axis.subcodes", code.path());
            }
        }
        return axes;
    }

    private void collectionAxes() {
        for (CollectionKind kind : CollectionKind.values()) {
            if (corpus.collections().stream().anyMatch(one -> one.collection().kind() == kind)) {
                axes.add(new TableChoices.Axis(new Axis.Collections(kind).written(),
                        messages.text("table.axis.collections-" + kind.word()),
                        kind == CollectionKind.CODES ? Members.SETS_OF_CODES : Members.OTHERS));
            }
        }
        filled().forEach(one -> axes.add(new TableChoices.Axis(new Axis.InCollection(one.name()).written(),
                messages.text("table.axis.in-collection-" + one.kind().word(), one.name()),
                switch (one.kind()) {
                    case DOCUMENTS -> Members.DOCUMENTS;
                    case CODES -> Members.CODES;
                    case CASES -> Members.OTHERS;
                })));
    }

    /** The collections with anything in them, as conditions. */
    List<TableChoices.Collection> collections() {
        return filled().map(one -> new TableChoices.Collection(one.name(), "collection=" + Filter.quoted(one.name())))
                .toList();
    }

    private Stream<StudyCollection> filled() {
        return corpus.collections().stream().filter(one -> !one.members().isEmpty())
                .map(CodedCorpus.CorpusCollection::collection);
    }

    /** The attributes; of two with the same name only one can be meant. */
    List<TableChoices.Axis> attributes() {
        return corpus.attributes().stream().map(Attribute::name).distinct()
                .map(name -> new TableChoices.Axis(new Axis.OfAttribute(name).written(), name)).toList();
    }

    private void add(boolean there, Axis axis, String key) {
        if (there) {
            axes.add(new TableChoices.Axis(axis.written(), messages.text(key)));
        }
    }

    private void named(Axis axis, String key, String name) {
        axes.add(new TableChoices.Axis(axis.written(), messages.text(key, name)));
    }
}
