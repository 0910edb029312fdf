package org.makna.model;

import java.util.List;

/** Counts what a range of a document holds, and knows its units; brings the texts to an analysis that only knows positions. */
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

    /**
     * The number of the unit that an offset belongs to: of the last unit that starts at or before it, from 1; 0 before the
     * first. For characters: the number of code points before the offset.
     *
     * @param document index of the document in the corpus
     * @param offset   UTF-16 offset into its text
     */
    int number(Distance.Unit unit, int document, int offset);

    /**
     * The paragraphs of a document, sorted, disjoint and not empty.
     *
     * @param document index of the document in the corpus
     */
    List<TextRange> paragraphs(int document);
}
