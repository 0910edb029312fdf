package org.makna.analysis;

import java.util.BitSet;
import org.makna.model.CodedCorpus;

/** stub */
record Scope(BitSet codings) {
    static Scope of(CodedCorpus corpus, Filter filter) {
        throw new UnsupportedOperationException();
    }
}
