package org.makna.ui.cases;

import java.util.HashMap;
import java.util.Map;
import org.makna.model.CodedCorpus;
import org.makna.model.RangeSet;

/** Counts the codings that share text with each case. */
final class CodingCounts {

    private CodingCounts() {
    }

    /** Numbers of codings by the id of the case. */
    static Map<Long, Integer> of(CodedCorpus corpus) {
        CodedCorpus.Codings codings = corpus.codings();
        int[] first = new int[corpus.documents().size() + 1];
        for (int document : codings.document()) {
            first[document + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        Map<Long, Integer> counts = new HashMap<>();
        for (CodedCorpus.CorpusCase one : corpus.cases()) {
            int count = 0;
            for (Map.Entry<Integer, RangeSet> part : one.extent().ranges().entrySet()) {
                for (int i = first[part.getKey()]; i < first[part.getKey() + 1]; i++) {
                    if (part.getValue().intersects(codings.range(i))) {
                        count++;
                    }
                }
            }
            counts.put(one.oneCase().id(), count);
        }
        return counts;
    }
}
