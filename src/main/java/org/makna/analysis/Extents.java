package org.makna.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makna.model.Extent;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/** Unions of many extents in one step; joining them one by one would copy all that went before each time. */
final class Extents {

    private Extents() {
    }

    static Extent union(List<Extent> extents) {
        Map<Integer, List<TextRange>> collected = new HashMap<>();
        for (Extent extent : extents) {
            extent.ranges().forEach((document, set) -> collected.computeIfAbsent(document, any -> new ArrayList<>())
                    .addAll(set.ranges()));
        }
        Map<Integer, RangeSet> united = new HashMap<>();
        collected.forEach((document, ranges) -> united.put(document, RangeSet.of(ranges)));
        return new Extent(united);
    }
}
