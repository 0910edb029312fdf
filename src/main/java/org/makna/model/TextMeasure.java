package org.makna.model;

/** Counts what a range of a document holds; brings the texts to an analysis that only knows positions. */
public interface TextMeasure {

    /**
     * Number of Unicode code points in the range.
     *
     * @param document index of the document in the corpus
     */
    long characters(int document, TextRange range);

    /**
     * Number of words whose first character lies in the range.
     *
     * @param document index of the document in the corpus
     */
    long words(int document, TextRange range);
}
