package org.makna.analysis.agreement;

import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/** Divides the documents of a corpus into the units that are compared; brings the texts to the comparison. */
public interface Division {

    /**
     * Number of units of a document.
     *
     * @param document index of the document in the corpus
     */
    int size(int document);

    /**
     * The numbers of the units of which at least one character is coded.
     *
     * @param document index of the document in the corpus
     * @param coded    what is coded, UTF-16
     */
    RangeSet units(int document, RangeSet coded);

    /** Number of Unicode code points of a document. */
    int characters(int document);

    /** A range of a document in Unicode code points. */
    TextRange characters(int document, TextRange range);
}
