package org.makna.analysis;

import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.TextMeasure;

/** Counts tables. */
public final class Tables {

    private Tables() {
    }

    /**
     * Counts a table.
     *
     * @param measure  counts words and characters; asked only where the unit needs them
     * @param messages the language of the labels that are no names of the study, such as <em>Unassigned</em>
     * @throws MaknaException if the definition names what the corpus does not have, or combines what does not go together
     */
    public static Table count(CodedCorpus corpus, TableDefinition definition, TextMeasure measure, Messages messages) {
        throw new UnsupportedOperationException();
    }
}
