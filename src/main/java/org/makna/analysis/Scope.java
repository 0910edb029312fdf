package org.makna.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;
import org.makna.model.Extent;
import org.makna.model.MaknaException;

/**
 * What a filter leaves in, in one corpus; all sets are of indices into the corpus.
 *
 * @param documents documents that meet the conditions on documents
 * @param codes     codes that meet the conditions on codes
 * @param coders    coders that meet the conditions on coders
 * @param cases     cases that meet the conditions on cases, and have text in the documents where there are conditions on those
 * @param text      the text of the cases when there are conditions on cases, or null for all text
 * @param codings   codings of these codes by these coders in these documents that touch the text
 */
public record Scope(BitSet documents, BitSet codes, BitSet coders, BitSet cases, @Nullable Extent text,
        BitSet codings) {

    /**
     * Applies a filter.
     *
     * @throws MaknaException if the filter names what the corpus does not have
     */
    static Scope of(CodedCorpus corpus, Filter filter) {
        return of(corpus, filter, SavedCodings.NONE);
    }

    /**
     * Applies a filter that may name saved queries.
     *
     * @throws MaknaException if the filter names what the corpus does not have
     */
    static Scope of(CodedCorpus corpus, Filter filter, SavedCodings saved) {
        return new ScopeFinder(corpus, saved).find(filter);
    }
}
