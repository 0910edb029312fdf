package org.makna.analysis;

import java.util.BitSet;

/** Gathers the codings that count in one cell of a grid. */
final class OneCell implements Visitor {

    private final int wanted;
    private final BitSet codings = new BitSet();

    OneCell(int wanted) {
        this.wanted = wanted;
    }

    @Override
    public void hit(int cell, int coding, int document, int oneCase, int from, int to) {
        if (cell == wanted) {
            codings.set(coding);
        }
    }

    /** Indices of the codings. */
    BitSet codings() {
        return codings;
    }
}
