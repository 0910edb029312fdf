package org.makna.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Taking;
import org.makna.model.RangeSet;
import org.makna.model.ResultMode;
import org.makna.model.TextRange;

/** Finds the segments of an operand that stand in a relation to those of another. */
final class Related implements Operand {

    private final CodingQuery.Related query;
    private final Operand left;
    private final Operand right;
    private final ResultMode mode;
    private final QuerySources sources;

    Related(CodingQuery.Related query, Operand left, Operand right, ResultMode mode, QuerySources sources) {
        this.query = query;
        this.left = left;
        this.right = right;
        this.mode = mode;
        this.sources = sources;
    }

    @Override
    public List<Place> in(OneDocument document) {
        List<Place> lefts = left.in(document);
        if (lefts.isEmpty()) {
            return List.of();
        }
        Neighbours neighbours = new Neighbours(sources, query.relation(), query.distance(), right.in(document));
        if (query.negated()) {
            return whole(document, lefts.stream().filter(place -> !neighbours.any(place)).toList());
        }
        Taking taking = query.taking();
        if (taking == null && mode == ResultMode.PART && !query.relation().hasDistance()) {
            return common(document, lefts, neighbours);
        }
        if (taking == null || taking == Taking.LEFT) {
            return whole(document, lefts.stream().filter(neighbours::any).toList());
        }
        return taken(document, lefts, neighbours, taking);
    }

    private List<Place> whole(OneDocument document, List<Place> places) {
        return mode == ResultMode.WHOLE ? places : Sets.parts(document.number(), Sets.characters(places));
    }

    private static List<Place> common(OneDocument document, List<Place> lefts, Neighbours neighbours) {
        List<TextRange> common = new ArrayList<>();
        pairs(lefts, neighbours, pair -> common.add(pair.left().range().intersection(pair.right().range())));
        return Sets.parts(document.number(), RangeSet.of(common));
    }

    private List<Place> taken(OneDocument document, List<Place> lefts, Neighbours neighbours, Taking taking) {
        TreeMap<Place, Place> taken = new TreeMap<>();
        pairs(lefts, neighbours, pair -> {
            if (taking == Taking.BETWEEN) {
                TextRange a = pair.left().range();
                TextRange b = pair.right().range();
                Place all = Place.part(document.number(),
                        new TextRange(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
                taken.putIfAbsent(all, all);
            } else {
                taken.merge(pair.right(), pair.right(), Place::with);
                if (taking == Taking.BOTH) {
                    taken.merge(pair.left(), pair.left(), Place::with);
                }
            }
        });
        return whole(document, List.copyOf(taken.values()));
    }

    private record Pair(Place left, Place right) {}

    private static void pairs(List<Place> lefts, Neighbours neighbours, Consumer<Pair> pairs) {
        for (Place left : lefts) {
            neighbours.visit(left, right -> {
                pairs.accept(new Pair(left, right));
                return false;
            });
        }
    }
}
