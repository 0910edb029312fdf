package org.makna.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.makna.model.CodedCorpus;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Alone;
import org.makna.model.CodingQuery.Any;
import org.makna.model.CodingQuery.AtLeast;
import org.makna.model.CodingQuery.Codes;
import org.makna.model.CodingQuery.Joined;
import org.makna.model.CodingQuery.Named;
import org.makna.model.CodingQuery.Not;
import org.makna.model.CodingQuery.Related;
import org.makna.model.CodingQuery.Where;
import org.makna.model.Distance;
import org.makna.model.TextRange;

/**
 * Answers coding queries the slow way: every segment is compared with every other, every character is asked. Written from the
 * definitions alone; shares nothing with what it checks.
 */
final class NaiveQuery {

    private final CodedCorpus corpus;
    private final Map<String, Map<Integer, List<TextRange>>> hits;
    private final NumberOfUnit units;

    /** A segment or part: document, start, end, segment. */
    record Spot(int document, int start, int end, long segment) {}

    interface NumberOfUnit {
        int at(Distance.Unit unit, int document, int offset);
    }

    /** @param hits for each text query and document index its ranges */
    NaiveQuery(CodedCorpus corpus, Map<String, Map<Integer, List<TextRange>>> hits, NumberOfUnit units) {
        this.corpus = corpus;
        this.hits = hits;
        this.units = units;
    }

    /** Whole segments, as text. */
    TreeSet<String> whole(CodingQuery query, BitSet world) {
        TreeSet<String> found = new TreeSet<>();
        spots(query, world).forEach(spot -> found.add(spot.toString()));
        return found;
    }

    /** For each document the characters of the parts. */
    List<BitSet> parts(CodingQuery query, BitSet world) {
        List<BitSet> all = new ArrayList<>();
        for (int d = 0; d < corpus.documents().size(); d++) {
            BitSet characters = new BitSet();
            for (Spot spot : pieces(query, world)) {
                if (spot.document() == d) {
                    characters.set(spot.start(), spot.end());
                }
            }
            all.add(characters);
        }
        return all;
    }

    private TreeSet<Spot> ordered() {
        return new TreeSet<>(java.util.Comparator.comparingInt(Spot::document).thenComparingInt(Spot::start)
                .thenComparingInt(Spot::end).thenComparingLong(Spot::segment));
    }

    private TreeSet<Spot> spots(CodingQuery query, BitSet world) {
        TreeSet<Spot> found = ordered();
        switch (query) {
            case Codes codes -> found.addAll(carrying(codes, world));
            case Any any -> world.stream().forEach(i -> found.add(spot(i)));
            case Not not -> {
                found.addAll(spots(new Any(), world));
                found.removeAll(spots(not.of(), world));
            }
            case Joined joined -> {
                List<TreeSet<Spot>> sets = joined.parts().stream().map(part -> spots(part, world)).toList();
                for (Spot spot : union(sets)) {
                    long in = sets.stream().filter(set -> set.contains(spot)).count();
                    if (switch (joined.join()) {
                        case AND -> in == sets.size();
                        case OR -> true;
                        case XOR -> in == 1;
                    }) {
                        found.add(spot);
                    }
                }
            }
            case Related related -> {
                TreeSet<Spot> right = spots(related.right(), world);
                for (Spot a : spots(related.left(), world)) {
                    if (right.stream().anyMatch(b -> holds(related, a, b)) != related.negated()) {
                        found.add(a);
                    }
                }
            }
            case AtLeast atLeast -> {
                List<TreeSet<Spot>> sets = atLeast.parts().stream().map(part -> spots(part, world)).toList();
                for (Spot spot : union(sets)) {
                    for (int at = spot.start(); at < spot.end(); at++) {
                        int offset = at;
                        if (sets.stream().filter(set -> set.stream().anyMatch(one -> one.document() == spot.document()
                                && one.start() <= offset && offset < one.end())).count() >= atLeast.number()) {
                            found.add(spot);
                        }
                    }
                }
            }
            case Alone alone -> {
                List<TreeSet<Spot>> sets = alone.parts().stream().map(part -> spots(part, world)).toList();
                for (int i = 0; i < sets.size(); i++) {
                    for (Spot a : sets.get(i)) {
                        boolean meets = false;
                        for (int j = 0; j < sets.size(); j++) {
                            meets |= j != i && sets.get(j).stream().anyMatch(b -> meet(a, b));
                        }
                        if (!meets) {
                            found.add(a);
                        }
                    }
                }
            }
            case Named named -> hits.get(named.name()).forEach((document, ranges) -> ranges
                    .forEach(range -> found.add(new Spot(document, range.start(), range.end(), 0))));
            case Where where -> throw new IllegalArgumentException();
        }
        return found;
    }

    private List<Spot> pieces(CodingQuery query, BitSet world) {
        List<Spot> found = new ArrayList<>();
        switch (query) {
            case Not not -> {
                List<Spot> without = pieces(not.of(), world);
                found.addAll(fromCharacters((d, at) -> !in(without, d, at)));
            }
            case Joined joined -> {
                List<List<Spot>> lists = joined.parts().stream().map(part -> pieces(part, world)).toList();
                found.addAll(fromCharacters((d, at) -> {
                    long in = lists.stream().filter(list -> in(list, d, at)).count();
                    return switch (joined.join()) {
                        case AND -> in == lists.size();
                        case OR -> in > 0;
                        case XOR -> in == 1;
                    };
                }));
            }
            case AtLeast atLeast -> {
                List<List<Spot>> lists = atLeast.parts().stream().map(part -> pieces(part, world)).toList();
                found.addAll(fromCharacters(
                        (d, at) -> lists.stream().filter(list -> in(list, d, at)).count() >= atLeast.number()));
            }
            case Related related -> {
                List<Spot> right = pieces(related.right(), world);
                List<Spot> result = new ArrayList<>();
                for (Spot a : pieces(related.left(), world)) {
                    List<Spot> matching = right.stream().filter(b -> holds(related, a, b)).toList();
                    if (related.negated() || related.relation().hasDistance()) {
                        if (matching.isEmpty() == related.negated()) {
                            result.add(a);
                        }
                    } else {
                        matching.forEach(b -> result.add(new Spot(a.document(), Math.max(a.start(), b.start()),
                                Math.max(Math.max(a.start(), b.start()), Math.min(a.end(), b.end())), 0)));
                    }
                }
                found.addAll(fromCharacters((d, at) -> in(result, d, at)));
            }
            case Alone alone -> {
                List<List<Spot>> lists = alone.parts().stream().map(part -> pieces(part, world)).toList();
                List<Spot> lone = new ArrayList<>();
                for (int i = 0; i < lists.size(); i++) {
                    for (Spot a : lists.get(i)) {
                        boolean meets = false;
                        for (int j = 0; j < lists.size(); j++) {
                            meets |= j != i && lists.get(j).stream().anyMatch(b -> meet(a, b));
                        }
                        if (!meets) {
                            lone.add(a);
                        }
                    }
                }
                found.addAll(fromCharacters((d, at) -> in(lone, d, at)));
            }
            default -> found.addAll(spots(query, world));
        }
        return found;
    }

    private static boolean in(List<Spot> spots, int document, int at) {
        return spots.stream().anyMatch(spot -> spot.document() == document && spot.start() <= at && at < spot.end());
    }

    private List<Spot> fromCharacters(BiPredicate<Integer, Integer> wanted) {
        List<Spot> found = new ArrayList<>();
        for (int d = 0; d < corpus.documents().size(); d++) {
            int length = corpus.documents().get(d).document().length();
            int start = -1;
            for (int at = 0; at <= length; at++) {
                boolean here = at < length && wanted.test(d, at);
                if (here && start < 0) {
                    start = at;
                } else if (!here && start >= 0) {
                    found.add(new Spot(d, start, at, 0));
                    start = -1;
                }
            }
        }
        return found;
    }

    private boolean holds(Related related, Spot a, Spot b) {
        if (a.document() != b.document()) {
            return false;
        }
        boolean same = a.segment() != 0 && a.segment() == b.segment();
        boolean empty = a.start() == a.end() || b.start() == b.end();
        if (empty) {
            return same && switch (related.relation()) {
                case WITHIN, ENCLOSES, CO_OCCURS, NEAR -> true;
                default -> false;
            };
        }
        return switch (related.relation()) {
            case WITHIN -> b.start() <= a.start() && a.end() <= b.end();
            case ENCLOSES -> a.start() <= b.start() && b.end() <= a.end();
            case OVERLAPS -> a.start() < b.start() && b.start() < a.end() && a.end() < b.end();
            case OVERLAPPED_BY -> b.start() < a.start() && a.start() < b.end() && b.end() < a.end();
            case CO_OCCURS -> meet(a, b);
            case PRECEDES -> a.end() <= b.start() && near(related.distance(), a, b);
            case FOLLOWS -> b.end() <= a.start() && near(related.distance(), b, a);
            case NEAR -> meet(a, b) || a.end() <= b.start() && near(related.distance(), a, b)
                    || b.end() <= a.start() && near(related.distance(), b, a);
        };
    }

    private boolean near(Distance distance, Spot earlier, Spot later) {
        if (distance == null) {
            return true;
        }
        int from = distance.unit() == Distance.Unit.CHARACTER
                ? earlier.end()
                : units.at(distance.unit(), earlier.document(), earlier.end() - 1);
        int to = distance.unit() == Distance.Unit.CHARACTER
                ? later.start()
                : units.at(distance.unit(), later.document(), later.start());
        return to - from <= distance.most();
    }

    private static boolean meet(Spot a, Spot b) {
        return a.document() == b.document() && (a.segment() != 0 && a.segment() == b.segment()
                || Math.max(a.start(), b.start()) < Math.min(a.end(), b.end()));
    }

    private TreeSet<Spot> union(List<TreeSet<Spot>> sets) {
        TreeSet<Spot> all = ordered();
        sets.forEach(all::addAll);
        return all;
    }

    private List<Spot> carrying(Codes codes, BitSet world) {
        String path = codes.path().toCodeText();
        return world.stream().filter(i -> {
            String code = corpus.codes().get(corpus.codings().code()[i]).path();
            return switch (codes.kin()) {
                case ITSELF -> code.equals(path);
                case SUB -> code.equals(path) || code.startsWith(path + " > ");
                case UP -> path.startsWith(code + " > ");
                case SIBLINGS -> !code.equals(path) && parent(code).equals(parent(path));
            };
        }).mapToObj(this::spot).toList();
    }

    private static String parent(String path) {
        int at = path.lastIndexOf(" > ");
        return at < 0 ? "" : path.substring(0, at);
    }

    private Spot spot(int coding) {
        CodedCorpus.Codings all = corpus.codings();
        return new Spot(all.document()[coding], all.start()[coding], all.end()[coding], all.segment()[coding]);
    }
}
