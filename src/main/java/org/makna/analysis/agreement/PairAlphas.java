package org.makna.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.similarity.SetDistance;
import org.makna.model.CodedCorpus;
import org.makna.model.TextRange;

/**
 * The coefficients of two coders that look at all codes at once: the unitizing family with the codes as values, and α of the sets
 * of codes that each unit was given.
 *
 * <p>The unitizing family takes codes of which at most one stands at any place: where a coder has two codes overlap, it has no value.
 */
final class PairAlphas {

    private final CodedCorpus corpus;
    private final Division division;
    private final List<CodersInDocument> documents;
    private final int first;
    private final int second;
    private final @Nullable UnitizedAlpha unitized;

    PairAlphas(CodedCorpus corpus, Division division, List<CodersInDocument> documents, int first, int second) {
        this.corpus = corpus;
        this.division = division;
        this.documents = documents;
        this.first = first;
        this.second = second;
        this.unitized = unitized();
    }

    /** uα of units, gaps and codes; {@code NaN} where codes of one coder overlap. */
    double whole() {
        return unitized == null ? Double.NaN : unitized.whole();
    }

    /** cuα: agreement on the codes where both coded something. */
    double values() {
        return unitized == null ? Double.NaN : unitized.values();
    }

    /** (k)uα of a code. */
    double value(int code) {
        UnitizedAlpha.PerValue found = unitized == null ? null : unitized.perValue().get(path(code));
        return found == null ? Double.NaN : found.alpha();
    }

    private String path(int code) {
        return corpus.codes().get(code).path();
    }

    /** The documents laid end to end; null where they are too long for it, or codes of one coder overlap. */
    private @Nullable UnitizedAlpha unitized() {
        long length = documents.stream().mapToLong(document -> division.characters(document.document())).sum();
        if (length > Integer.MAX_VALUE) {
            return null;
        }
        List<List<UnitizedAlpha.Unit>> units = List.of(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (CodersInDocument document : documents) {
            int shift = at;
            for (int coder : new int[]{first, second}) {
                List<UnitizedAlpha.Unit> own = units.get(coder == first ? 0 : 1);
                document.ranges().keySet().forEach(code -> document.ranges(code, coder).forEach(range -> {
                    TextRange place = division.characters(document.document(), range);
                    own.add(new UnitizedAlpha.Unit(new TextRange(place.start() + shift, place.end() + shift),
                            path(code)));
                }));
            }
            at += division.characters(document.document());
        }
        try {
            return UnitizedAlpha.of(at, units);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** α of the sets of codes that the units were given, which are alike as far as they have codes in common. */
    double ofSets(SetDistance distance) {
        Map<List<Set<String>>, Double> pairs = new HashMap<>();
        documents.forEach(document -> count(document, pairs));
        List<List<@Nullable Set<String>>> ratings = List.of(new ArrayList<>(), new ArrayList<>());
        double[] times = new double[pairs.size()];
        int unit = 0;
        for (Map.Entry<List<Set<String>>, Double> pair : pairs.entrySet()) {
            ratings.getFirst().add(pair.getKey().getFirst());
            ratings.getLast().add(pair.getKey().getLast());
            times[unit++] = pair.getValue();
        }
        return KrippendorffAlpha.ofSets(ratings, times, distance);
    }

    /** Walks along the units where somebody starts or stops coding; between such places all units have the same sets. */
    private void count(CodersInDocument document, Map<List<Set<String>>, Double> pairs) {
        int size = division.size(document.document());
        TreeMap<Integer, List<Change>> changes = new TreeMap<>();
        for (int code : document.ranges().keySet()) {
            for (int coder : new int[]{first, second}) {
                for (TextRange range : document.units(code, coder, division).ranges()) {
                    changes.computeIfAbsent(range.start(), any -> new ArrayList<>()).add(new Change(coder, code, true));
                    changes.computeIfAbsent(range.end(), any -> new ArrayList<>()).add(new Change(coder, code, false));
                }
            }
        }
        Set<String> ofFirst = new TreeSet<>();
        Set<String> ofSecond = new TreeSet<>();
        int at = 0;
        for (Map.Entry<Integer, List<Change>> change : changes.entrySet()) {
            add(pairs, ofFirst, ofSecond, change.getKey() - at);
            at = change.getKey();
            for (Change one : change.getValue()) {
                Set<String> codes = one.coder() == first ? ofFirst : ofSecond;
                if (one.begins()) {
                    codes.add(path(one.code()));
                } else {
                    codes.remove(path(one.code()));
                }
            }
        }
        add(pairs, ofFirst, ofSecond, size - at);
    }

    /** A place where a coder starts or stops a code. */
    private record Change(int coder, int code, boolean begins) {}

    private static void add(Map<List<Set<String>>, Double> pairs, Set<String> one, Set<String> other, int units) {
        if (units > 0) {
            pairs.merge(List.of(new HashSet<>(one), new HashSet<>(other)), (double) units, Double::sum);
        }
    }
}
