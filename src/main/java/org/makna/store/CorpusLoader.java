package org.makna.store;

import org.makna.model.CodedCorpus;

/** Loads everything that can be counted. */
final class CorpusLoader {
    private final Rows rows;

    CorpusLoader(Rows rows) {
        this.rows = rows;
    }

    CodedCorpus load() {
        throw new UnsupportedOperationException(rows.toString());
    }
}
