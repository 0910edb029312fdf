package org.makna.search;

import java.util.ArrayList;
import java.util.List;

/** How the places of one word, phrase or near phrase are built from the places of its words. */
sealed interface LeafPlan {

    /**
     * Builds the places in a document.
     *
     * @param words the places of each source of the plan, by its number
     */
    Spans places(Spans[] words);

    /** Words one after the other; the numbers of their sources. */
    record Adjacent(List<Integer> sources) implements LeafPlan {

        @Override
        public Spans places(Spans[] words) {
            if (sources.size() == 1) {
                return words[sources.getFirst()];
            }
            List<Spans> parts = new ArrayList<>(sources.size());
            for (int source : sources) {
                if (words[source].isEmpty()) {
                    return Spans.NONE;
                }
                parts.add(words[source]);
            }
            return Proximity.adjacent(parts);
        }
    }

    /** Parts in any order. */
    record Near(List<Adjacent> parts, int others) implements LeafPlan {

        @Override
        public Spans places(Spans[] words) {
            return Proximity.near(parts.stream().map(part -> part.places(words)).toList(), others);
        }
    }

    /** Parts in order. */
    record Before(List<Adjacent> parts, List<Integer> others) implements LeafPlan {

        @Override
        public Spans places(Spans[] words) {
            return Proximity.before(parts.stream().map(part -> part.places(words)).toList(), others);
        }
    }
}
