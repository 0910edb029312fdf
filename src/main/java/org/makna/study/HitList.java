package org.makna.study;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.Hit;
import org.makna.model.HitRow;
import org.makna.model.NaturalOrder;
import org.makna.model.TextRange;

/**
 * Hits in groups and in an order of their own; a hit that belongs to several groups is in each.
 *
 * <p>Each row is read when it is asked for, see {@link HitRows}; the groups are made of what the corpus knows, without reading a
 * text.
 */
public final class HitList extends AbstractList<HitRow> {

    private final HitRows hits;
    private final int[] numbers;
    private final List<RowGroup> groups;

    /**
     * Puts hits into groups and into order.
     *
     * @param none name of the group of those that belong to none
     */
    HitList(HitRows hits, HitArrangement arrangement, String none) {
        this.hits = hits;
        int[] sorted = arrangement.ranked() ? ranked(hits) : inOrder(hits.size());
        if (arrangement.grouping() == HitArrangement.Grouping.NONE) {
            numbers = sorted;
            groups = List.of();
            return;
        }
        Map<String, List<Integer>> named = switch (arrangement.grouping()) {
            case CASE -> grouped(sorted, casesOf(), none);
            case SPEAKER -> grouped(sorted, speakersOf(), none);
            default -> byDocument(sorted);
        };
        List<RowGroup> found = new ArrayList<>();
        int[] all = new int[named.values().stream().mapToInt(List::size).sum()];
        int at = 0;
        for (Map.Entry<String, List<Integer>> group : named.entrySet()) {
            found.add(new RowGroup(group.getKey(), at, group.getValue().size()));
            for (int number : group.getValue()) {
                all[at++] = number;
            }
        }
        numbers = all;
        groups = List.copyOf(found);
    }

    /** The groups in order; none where they are not grouped. */
    public List<RowGroup> groups() {
        return groups;
    }

    /** The number of a row among the hits as they were found. */
    public int number(int row) {
        return numbers[row];
    }

    /** The first row of a hit, by its number among the hits as they were found; -1 for none. */
    public int rowOf(int number) {
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] == number) {
                return row;
            }
        }
        return -1;
    }

    /** The place of a row, known without reading anything; for any thread. */
    public Hit hit(int row) {
        return hits.hit(numbers[row]);
    }

    @Override
    public HitRow get(int row) {
        return hits.get(numbers[row]);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    private static int[] inOrder(int size) {
        int[] all = new int[size];
        for (int i = 0; i < size; i++) {
            all[i] = i;
        }
        return all;
    }

    /** The hits of the most relevant document first; those of one document stay in the order of its text. */
    private static int[] ranked(HitRows hits) {
        List<HitRows.InDocument> documents = new ArrayList<>(hits.perDocument());
        documents.sort(Comparator.comparing((HitRows.InDocument one) -> -hits.hit(one.first()).score()));
        int[] all = new int[hits.size()];
        int at = 0;
        for (HitRows.InDocument one : documents) {
            for (int i = one.first(); i < one.first() + one.count(); i++) {
                all[at++] = i;
            }
        }
        return all;
    }

    private Map<String, List<Integer>> byDocument(int[] sorted) {
        Map<Long, String> paths = new HashMap<>();
        hits.perDocument().forEach(one -> paths.put(one.documentId(), one.path()));
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        for (int number : sorted) {
            named.computeIfAbsent(paths.get(hits.hit(number).documentId()), any -> new ArrayList<>()).add(number);
        }
        return named;
    }

    private static Map<String, List<Integer>> grouped(int[] sorted, Function<Integer, List<String>> namesOf,
            String none) {
        Map<String, List<Integer>> groups = new TreeMap<>(NaturalOrder.OF_NAMES);
        List<Integer> rest = new ArrayList<>();
        for (int number : sorted) {
            List<String> names = namesOf.apply(number);
            names.forEach(name -> groups.computeIfAbsent(name, any -> new ArrayList<>()).add(number));
            if (names.isEmpty()) {
                rest.add(number);
            }
        }
        Map<String, List<Integer>> all = new LinkedHashMap<>(groups);
        if (!rest.isEmpty()) {
            all.computeIfAbsent(none, any -> new ArrayList<>()).addAll(rest);
        }
        return all;
    }

    private Function<Integer, List<String>> casesOf() {
        CorpusIndex corpus = hits.corpus();
        Map<Integer, List<CorpusCase>> inDocument = new HashMap<>();
        for (CorpusCase one : corpus.corpus().cases()) {
            one.extent().ranges().keySet()
                    .forEach(document -> inDocument.computeIfAbsent(document, any -> new ArrayList<>()).add(one));
        }
        return number -> {
            Hit hit = hits.hit(number);
            int document = corpus.document(hit.documentId());
            return inDocument.getOrDefault(document, List.of()).stream()
                    .filter(one -> one.extent().intersects(document, hit.range()))
                    .map(one -> one.oneCase().name()).distinct().toList();
        };
    }

    private Function<Integer, List<String>> speakersOf() {
        CorpusIndex corpus = hits.corpus();
        Map<Integer, TreeMap<Integer, TextRange>> turns = new HashMap<>();
        Map<Integer, Map<Integer, String>> labels = new HashMap<>();
        for (CorpusSpeaker speaker : corpus.corpus().speakers()) {
            speaker.extent().ranges().forEach((document, ranges) -> ranges.ranges().forEach(turn -> {
                turns.computeIfAbsent(document, any -> new TreeMap<>()).put(turn.start(), turn);
                labels.computeIfAbsent(document, any -> new HashMap<>()).put(turn.start(), speaker.label());
            }));
        }
        return number -> {
            Hit hit = hits.hit(number);
            int document = corpus.document(hit.documentId());
            Map.Entry<Integer, TextRange> turn = turns.getOrDefault(document, new TreeMap<>())
                    .floorEntry(hit.range().start());
            return turn != null && turn.getValue().contains(hit.range().start())
                    ? List.of(labels.getOrDefault(document, Map.of()).getOrDefault(turn.getKey(), ""))
                    : List.of();
        };
    }
}
