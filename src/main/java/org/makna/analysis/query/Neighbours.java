package org.makna.analysis.query;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.makna.model.Distance;
import org.makna.model.RangeRelation;
import org.makna.model.TextRange;

/**
 * Finds, among the places of one document, those that stand in a relation to a given one.
 *
 * <p>Places that meet are found by going back from the last that starts before the end, as far as any reaches; places apart in
 * the order of their distance. So each question costs little more than what it finds.
 */
final class Neighbours {

    private final QuerySources sources;
    private final RangeRelation relation;
    private final @Nullable Distance distance;
    private final List<Place> byStart;
    private final List<Place> byEnd;
    /** For each place by start, the greatest end so far. */
    private final int[] reach;

    /**
     * Creates it.
     *
     * @param places the places to find, in order
     */
    Neighbours(QuerySources sources, RangeRelation relation, @Nullable Distance distance, List<Place> places) {
        this.sources = sources;
        this.relation = relation;
        this.distance = distance;
        this.byStart = places;
        this.byEnd = relation == RangeRelation.FOLLOWS || relation == RangeRelation.NEAR
                ? places.stream().sorted(Comparator.comparingInt(place -> place.range().end())).toList()
                : List.of();
        this.reach = new int[places.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, places.get(i).range().end());
            reach[i] = furthest;
        }
    }

    /** Whether any stands in the relation. */
    boolean any(Place left) {
        return visit(left, right -> true);
    }

    /**
     * Visits those that stand in the relation, in no particular order.
     *
     * @param left      the place to the left of the relation
     * @param enough answers whether that was enough
     * @return whether it was enough
     */
    boolean visit(Place left, Predicate<Place> enough) {
        if (left.range().isEmpty()) {
            return visitItself(left, enough);
        }
        return switch (relation) {
            case WITHIN, ENCLOSES, OVERLAPS, OVERLAPPED_BY, CO_OCCURS -> visitMeeting(left, relation, enough);
            case PRECEDES -> visitLater(left, enough);
            case FOLLOWS -> visitEarlier(left, enough);
            case NEAR -> visitMeeting(left, RangeRelation.CO_OCCURS, enough) || visitLater(left, enough)
                    || visitEarlier(left, enough);
        };
    }

    /** A segment of no length stands in a relation to itself alone. */
    private boolean visitItself(Place left, Predicate<Place> enough) {
        if (!relation.holdsForSame() || left.segment() == 0) {
            return false;
        }
        return byStart.stream().anyMatch(place -> place.segment() == left.segment() && enough.test(place));
    }

    private boolean visitMeeting(Place left, RangeRelation wanted, Predicate<Place> enough) {
        TextRange range = left.range();
        for (int i = firstStartingAt(range.end()) - 1; i >= 0 && reach[i] > range.start(); i--) {
            Place right = byStart.get(i);
            if (wanted.holds(range, right.range()) && enough.test(right)) {
                return true;
            }
        }
        return false;
    }

    private boolean visitLater(Place left, Predicate<Place> enough) {
        for (int i = firstStartingAt(left.range().end()); i < byStart.size(); i++) {
            Place right = byStart.get(i);
            if (right.range().isEmpty()) {
                continue;
            }
            if (!isNear(left.range(), right)) {
                return false;
            }
            if (enough.test(right)) {
                return true;
            }
        }
        return false;
    }

    private boolean visitEarlier(Place left, Predicate<Place> enough) {
        for (int i = firstEndingAfter(left.range().start()) - 1; i >= 0; i--) {
            Place right = byEnd.get(i);
            if (right.range().isEmpty()) {
                continue;
            }
            if (!isNear(right.range(), left)) {
                return false;
            }
            if (enough.test(right)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(TextRange earlier, Place later) {
        Distance most = distance;
        if (most == null) {
            return true;
        }
        int document = later.document();
        int last = most.unit() == Distance.Unit.CHARACTER ? earlier.end() : earlier.end() - 1;
        return sources.number(most.unit(), document, later.range().start())
                - sources.number(most.unit(), document, last) <= most.most();
    }

    private int firstStartingAt(int offset) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byStart.get(middle).range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = byEnd.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byEnd.get(middle).range().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
