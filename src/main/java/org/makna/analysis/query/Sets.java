package org.makna.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/** Joins what operands found, as sets of segments or as sets of characters. */
final class Sets {

    private Sets() {
    }

    /** The places that are in a number of lists that fits. */
    static List<Place> inHowMany(List<List<Place>> lists, IntPredicate fits) {
        Map<Place, Place> found = new TreeMap<>();
        Map<Place, Integer> times = new TreeMap<>();
        for (List<Place> list : lists) {
            for (Place place : list) {
                found.merge(place, place, Place::with);
                times.merge(place, 1, Integer::sum);
            }
        }
        return found.values().stream().filter(place -> fits.test(times.getOrDefault(place, 0))).toList();
    }

    /** The places that are not in the other list. */
    static List<Place> minus(List<Place> all, List<Place> without) {
        List<Place> left = new ArrayList<>(all);
        left.removeAll(Set.copyOf(without));
        return left;
    }

    /** The characters that are in a number of lists that fits, at least one. */
    static RangeSet charactersInHowMany(List<List<Place>> lists, IntPredicate fits) {
        TreeMap<Integer, Integer> change = new TreeMap<>();
        for (List<Place> list : lists) {
            for (TextRange range : characters(list).ranges()) {
                change.merge(range.start(), 1, Integer::sum);
                change.merge(range.end(), -1, Integer::sum);
            }
        }
        List<TextRange> fitting = new ArrayList<>();
        int covered = 0;
        int from = 0;
        for (Map.Entry<Integer, Integer> at : change.entrySet()) {
            if (covered > 0 && fits.test(covered)) {
                fitting.add(new TextRange(from, at.getKey()));
            }
            covered += at.getValue();
            from = at.getKey();
        }
        return RangeSet.of(fitting);
    }

    /** The characters of any of the places. */
    static RangeSet characters(List<Place> places) {
        return RangeSet.of(places.stream().map(Place::range).toList());
    }

    /** Parts of a document as places. */
    static List<Place> parts(int document, RangeSet ranges) {
        return ranges.ranges().stream().map(range -> Place.part(document, range)).toList();
    }
}
