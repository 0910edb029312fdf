package org.makna.analysis.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.makna.analysis.Filter;
import org.makna.analysis.SavedCodings;
import org.makna.analysis.Scope;
import org.makna.model.CodedCorpus;
import org.makna.model.Extent;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/**
 * What a query looks at: the whole study, or what conditions leave of it.
 *
 * @param codings   indices of the codings
 * @param documents indices of the documents
 * @param texts     the texts of the cases of each condition on cases; all must hold
 */
record World(BitSet codings, BitSet documents, List<Extent> texts) {

    static World of(CodedCorpus corpus, Filter filter, SavedCodings saved) {
        Scope scope = filter.scope(corpus, saved);
        Extent text = scope.text();
        return new World(scope.codings(), scope.documents(), text == null ? List.of() : List.of(text));
    }

    World and(World other) {
        BitSet bothCodings = (BitSet) codings.clone();
        bothCodings.and(other.codings);
        BitSet bothDocuments = (BitSet) documents.clone();
        bothDocuments.and(other.documents);
        List<Extent> all = new ArrayList<>(texts);
        all.addAll(other.texts);
        return new World(bothCodings, bothDocuments, List.copyOf(all));
    }

    /** Whether it holds some of the range; an empty range is in it where its offset is. */
    boolean touches(int document, TextRange range) {
        return documents.get(document) && texts.stream().allMatch(text -> text.intersects(document, range));
    }

    /** The text of a document that belongs to it. */
    RangeSet text(int document, int length) {
        if (!documents.get(document)) {
            return RangeSet.EMPTY;
        }
        RangeSet all = RangeSet.of(new TextRange(0, length));
        for (Extent text : texts) {
            all = all.intersect(text.in(document));
        }
        return all;
    }
}
