package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makna.analysis.CodeFrequencies;
import org.makna.analysis.Filter;
import org.makna.analysis.TableDefinition;
import org.makna.analysis.Tables;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedCorpus;
import org.makna.model.Messages;
import org.makna.model.Table;

/** Counts tables over one snapshot of a study. */
public final class Tabulation {

    /** An attribute with more values than this is no good as columns of a printed table. */
    private static final int MOST_COLUMNS = 30;

    private final CodedCorpus corpus;
    private final CorpusMeasure measure;
    private final Messages messages;

    Tabulation(CorpusIndex index, StudyTexts texts, Messages messages) {
        this.corpus = index.corpus();
        this.measure = new CorpusMeasure(corpus, texts);
        this.messages = messages;
    }

    /**
     * Counts a table from its definition in the words of the command line.
     *
     * @throws org.makna.model.MaknaException if the definition is faulty, naming what is possible
     */
    public Table count(String rows, String columns, String unit, String base, String rollUp, String where) {
        TableDefinition definition = Wording
                .read(() -> TableDefinition.parse(rows, columns, unit, base, rollUp, where));
        return Tables.count(corpus, definition, measure, messages);
    }

    /** How often each code was applied. */
    public List<CodeFrequency> frequencies() {
        return CodeFrequencies.count(corpus, Filter.NONE, measure);
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
}
