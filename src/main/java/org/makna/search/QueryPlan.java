package org.makna.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query made ready for one state of the index.
 *
 * @param candidates finds every document that can have hits, and maybe more, and ranks them
 * @param sources    the words to read from the index
 * @param leaves     the words, phrases and near phrases, by number
 * @param slots      number of operands
 * @param judgement  the query as judged in a unit
 */
record QueryPlan(Query candidates, List<TokenSource> sources, List<LeafPlan> leaves, int slots, Judgement judgement) {

    QueryPlan {
        sources = List.copyOf(sources);
        leaves = List.copyOf(leaves);
    }
}
