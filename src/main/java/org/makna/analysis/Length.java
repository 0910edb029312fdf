package org.makna.analysis;

/** How much a range of a document is. */
@FunctionalInterface
interface Length {

    /** Measures the range {@code [from, to)}, UTF-16. */
    double of(int document, int from, int to);
}
