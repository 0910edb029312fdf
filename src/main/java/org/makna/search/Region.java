package org.makna.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/** Ranges of documents that fields of a query name. */
sealed interface Region {

    /** The ranges in a document of the given length in UTF-16 units. */
    RangeSet in(long document, int length);

    /** Documents that have ranges, or more than those; null for any document. */
    @Nullable
    Set<Long> documents();

    /** Where a field has a value. */
    record Where(Map<Long, RangeSet> ranges) implements Region {

        @Override
        public RangeSet in(long document, int length) {
            return ranges.getOrDefault(document, RangeSet.EMPTY);
        }

        @Override
        public Set<Long> documents() {
            return ranges.keySet();
        }
    }

    /** The common part. */
    record Common(List<Region> parts) implements Region {

        @Override
        public RangeSet in(long document, int length) {
            RangeSet common = parts.getFirst().in(document, length);
            for (Region part : parts.subList(1, parts.size())) {
                common = common.intersect(part.in(document, length));
            }
            return common;
        }

        @Override
        public @Nullable Set<Long> documents() {
            Set<Long> common = null;
            for (Region part : parts) {
                Set<Long> documents = part.documents();
                if (common == null) {
                    common = documents == null ? null : new HashSet<>(documents);
                } else if (documents != null) {
                    common.retainAll(documents);
                }
            }
            return common;
        }
    }

    /** All parts together. */
    record Together(List<Region> parts) implements Region {

        @Override
        public RangeSet in(long document, int length) {
            RangeSet together = RangeSet.EMPTY;
            for (Region part : parts) {
                together = together.union(part.in(document, length));
            }
            return together;
        }

        @Override
        public @Nullable Set<Long> documents() {
            Set<Long> together = new HashSet<>();
            for (Region part : parts) {
                Set<Long> documents = part.documents();
                if (documents == null) {
                    return null;
                }
                together.addAll(documents);
            }
            return together;
        }
    }

    /** Everything else. */
    record Outside(Region region) implements Region {

        @Override
        public RangeSet in(long document, int length) {
            RangeSet inside = region.in(document, length);
            return length == 0
                    ? RangeSet.EMPTY
                    : inside.isEmpty() ? RangeSet.of(new TextRange(0, length)) : inside.complement(length);
        }

        @Override
        public @Nullable Set<Long> documents() {
            return null;
        }
    }
}
