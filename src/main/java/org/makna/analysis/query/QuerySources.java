package org.makna.analysis.query;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.makna.model.CodingQuery;
import org.makna.model.Distance;
import org.makna.model.TextRange;

/** What a coding query needs beside the codings: texts, and what is saved under names. */
public interface QuerySources {

    /**
     * Finds text.
     *
     * @return for each document index with hits, their ranges in order
     * @throws org.makna.model.QueryException if the query is faulty
     */
    Map<Integer, List<TextRange>> hits(String textQuery);

    /**
     * The saved coding query of a name.
     *
     * @throws org.makna.model.MaknaException if there is none
     */
    CodingQuery saved(String name);

    /**
     * The codes of a collection, as indices into the corpus.
     *
     * @throws org.makna.model.MaknaException if there is none
     */
    BitSet collection(String name);

    /**
     * The number of the unit that an offset belongs to: of the last unit that starts at or before it, from 1; 0 before the
     * first. For characters: the number of code points before the offset.
     *
     * @param unit     what is numbered
     * @param document index of the document
     * @param offset   UTF-16 offset into its text
     */
    int number(Distance.Unit unit, int document, int offset);
}
