package org.makna.analysis.query;

import java.util.List;

/** A query whose names were looked up. */
@FunctionalInterface
interface Operand {

    /** What it finds in a document, in order, each place once. */
    List<Place> in(OneDocument document);
}
