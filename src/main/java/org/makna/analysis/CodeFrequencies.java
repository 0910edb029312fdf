package org.makna.analysis;

import java.util.List;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.TextMeasure;

/** Counts how often each code was applied. */
public final class CodeFrequencies {

    private CodeFrequencies() {
    }

    /**
     * Counts the codings of each code, without roll-up, in tree order.
     *
     * @throws MaknaException if the filter names what the corpus does not have
     */
    public static List<CodeFrequency> count(CodedCorpus corpus, Filter filter, TextMeasure measure) {
        throw new UnsupportedOperationException();
    }
}
