package org.makna.analysis.similarity;

import java.util.HashSet;
import java.util.Set;

/** How far two sets of codes lie apart, 0 for equal sets to 1 for disjoint ones. Two empty sets are equal. */
public enum SetDistance {
    /** 1 − |A∩B| / |A∪B|. */
    JACCARD {
        @Override
        double weight(int common, int first, int second) {
            return 1;
        }
    },
    /** 1 − J·m with m 1 for equal sets, 2/3 where one holds the other, 1/3 where they meet (Passonneau 2006). */
    MASI {
        @Override
        double weight(int common, int first, int second) {
            if (common == first && common == second) {
                return 1;
            }
            return common == Math.min(first, second) ? 2.0 / 3 : 1.0 / 3;
        }
    };

    abstract double weight(int common, int first, int second);

    /** The distance of two sets. */
    public double between(Set<?> first, Set<?> second) {
        Set<Object> common = new HashSet<>(first);
        common.retainAll(second);
        int union = first.size() + second.size() - common.size();
        if (union == 0) {
            return 0;
        }
        return 1 - weight(common.size(), first.size(), second.size()) * common.size() / union;
    }
}
