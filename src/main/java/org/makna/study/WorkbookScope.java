package org.makna.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Axis;
import org.makna.analysis.Filter;
import org.makna.analysis.Scope;
import org.makna.exchange.CodedSegments;
import org.makna.model.Attribute;
import org.makna.model.CodedCorpus;
import org.makna.model.Coder;
import org.makna.model.Messages;

/**
 * The part of a study that a workbook is about.
 *
 * <p>Where coders are to be numbered it is of a study whose coders are called so, and its conditions are written accordingly;
 * thus no name can stand anywhere.
 */
final class WorkbookScope {

    private final WorkbookOptions options;
    private final CorpusIndex index;
    private final Tabulation tables;
    private final String where;
    private final Scope scope;

    /**
     * Finds the part.
     *
     * @throws org.makna.model.MaknaException if an option is not understood, or names what the study does not have
     */
    WorkbookScope(Study study, WorkbookOptions options, Messages messages) {
        this.options = options;
        CorpusIndex named = study.corpusIndex();
        // By the names that the user knows, so that a mistake is told in these.
        study.tables(named).scope(options.where());
        if (options.pseudonymiseCoders()) {
            List<Coder> coders = named.corpus().coders();
            List<Coder> numbered = CoderNumbers.of(coders, messages);
            Map<String, String> names = IntStream.range(0, numbered.size()).boxed()
                    .collect(Collectors.toMap(i -> coders.get(i).name(), i -> numbered.get(i).name()));
            this.index = named.withCoders(numbered);
            this.where = Wording.read(() -> Filter.parse(options.where()))
                    .withCoders(name -> names.getOrDefault(name, name)).toString();
        } else {
            this.index = named;
            this.where = options.where();
        }
        this.tables = study.tables(index);
        this.scope = tables.scope(where);
        requireAttribute();
    }

    private void requireAttribute() {
        String name = options.attribute().strip();
        if (!name.isEmpty() && tables.attribute(name).isEmpty()) {
            // Fails, naming the attributes that there are.
            tables.count(TableRequest.of("codes", new Axis.OfAttribute(name).written()));
        }
    }

    CorpusIndex index() {
        return index;
    }

    CodedCorpus corpus() {
        return index.corpus();
    }

    Tabulation tables() {
        return tables;
    }

    /** The conditions, with the coders as they are to be called; perhaps blank. */
    String where() {
        return where;
    }

    Scope scope() {
        return scope;
    }

    /** The attribute of the crosstabs: the one that was chosen, else the first that is fit for it, or null. */
    @Nullable
    Attribute attribute() {
        String name = options.attribute().strip();
        Optional<Attribute> found = name.isEmpty() ? tables.leadingAttribute(scope) : tables.attribute(name);
        return found.orElse(null);
    }

    /** What stands in the sheet of coded segments. */
    CodedSegments segments() {
        return Output.coded(tables.segments(where));
    }
}
