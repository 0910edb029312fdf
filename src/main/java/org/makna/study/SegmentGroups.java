package org.makna.study;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.NaturalOrder;

/** Puts codings into groups and into order, by what the corpus knows of them, without reading a text. */
final class SegmentGroups {

    private final CodedCorpus corpus;
    private final SegmentArrangement arrangement;
    private final Map<Integer, List<CorpusCase>> casesOfDocument;
    private final Map<Long, String> times;
    private final Map<Long, Instant> moments = new HashMap<>();
    private final String none;

    /**
     * Creates it.
     *
     * @param casesOfDocument the cases with text in each document
     * @param times           when codings were made, by id; looked at only where they are sorted by it
     * @param none            name of the group of those that belong to none
     */
    SegmentGroups(CodedCorpus corpus, SegmentArrangement arrangement, Map<Integer, List<CorpusCase>> casesOfDocument,
            Map<Long, String> times, String none) {
        this.corpus = corpus;
        this.arrangement = arrangement;
        this.casesOfDocument = casesOfDocument;
        this.times = times;
        this.none = none;
    }

    /** The codings of each group, by its name; of one without name where they are not grouped. A coding can be in several. */
    Map<String, List<Integer>> of(List<Integer> codings) {
        List<Integer> sorted = new ArrayList<>(codings);
        sorted.sort(order());
        CodedCorpus.Codings columns = corpus.codings();
        return switch (arrangement.grouping()) {
            case NONE -> codings.isEmpty() ? Map.of() : Map.of("", sorted);
            case CODE -> numbered(sorted, columns.code(), i -> corpus.codes().get(i).path());
            case DOCUMENT -> numbered(sorted, columns.document(), i -> corpus.documents().get(i).path());
            case CODER -> numbered(sorted, columns.coder(), i -> corpus.coders().get(i).name());
            case CASE -> named(sorted, NaturalOrder.OF_NAMES, coding -> casesOf(coding).stream()
                    .map(one -> one.oneCase().name()).toList());
            case ATTRIBUTE -> byAttribute(sorted);
        };
    }

    private Comparator<Integer> order() {
        CodedCorpus.Codings columns = corpus.codings();
        Comparator<Integer> position = Comparator.naturalOrder();
        return switch (arrangement.sort()) {
            case POSITION -> position;
            case LATEST -> Comparator.comparing((Integer coding) -> moment(columns.id()[coding]))
                    .thenComparingLong(coding -> columns.id()[coding]).reversed();
            case LONGEST -> Comparator.comparingInt((Integer coding) -> -columns.range(coding).length())
                    .thenComparing(position);
            case WEIGHT -> Comparator.comparingInt((Integer coding) -> -columns.weight()[coding])
                    .thenComparing(position);
        };
    }

    /** Codings that came from elsewhere keep the time when they were made there. */
    private Instant moment(long codingId) {
        return moments.computeIfAbsent(codingId, id -> {
            try {
                return Instant.parse(times.getOrDefault(id, ""));
            } catch (DateTimeParseException e) {
                return Instant.MIN;
            }
        });
    }

    /** Groups by a column of the corpus, in the order of the corpus. */
    private static Map<String, List<Integer>> numbered(List<Integer> codings, int[] column, IntFunction<String> name) {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        codings.forEach(coding -> groups.computeIfAbsent(column[coding], any -> new ArrayList<>()).add(coding));
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        groups.forEach((number, members) -> named.put(name.apply(number), members));
        return named;
    }

    private Map<String, List<Integer>> named(List<Integer> codings, Comparator<String> order,
            IntFunction<List<String>> names) {
        TreeMap<String, List<Integer>> groups = new TreeMap<>(order);
        List<Integer> rest = new ArrayList<>();
        for (int coding : codings) {
            List<String> mine = names.apply(coding).stream().distinct().toList();
            mine.forEach(name -> groups.computeIfAbsent(name, any -> new ArrayList<>()).add(coding));
            if (mine.isEmpty()) {
                rest.add(coding);
            }
        }
        Map<String, List<Integer>> all = new LinkedHashMap<>(groups);
        if (!rest.isEmpty()) {
            all.computeIfAbsent(none, any -> new ArrayList<>()).addAll(rest);
        }
        return all;
    }

    private Map<String, List<Integer>> byAttribute(List<Integer> codings) {
        int index = index(corpus.attributes(), arrangement.attribute());
        if (index < 0) {
            return named(codings, NaturalOrder.OF_NAMES, coding -> List.of());
        }
        Attribute attribute = corpus.attributes().get(index);
        List<String> levels = attribute.levels();
        Comparator<String> order = Comparator
                .comparingInt((String value) -> levels.contains(value) ? levels.indexOf(value) : levels.size())
                .thenComparing(NaturalOrder.OF_NAMES);
        return named(codings, order, coding -> {
            List<AttributeValue> values = attribute.ofDocuments()
                    ? List.of(corpus.documents().get(corpus.codings().document()[coding]).values().get(index))
                    : casesOf(coding).stream().map(one -> one.values().get(index)).toList();
            return values.stream().filter(AttributeValue::isAssigned).map(AttributeValue::text).toList();
        });
    }

    private static int index(List<Attribute> attributes, String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private List<CorpusCase> casesOf(int coding) {
        int document = corpus.codings().document()[coding];
        return casesOfDocument.getOrDefault(document, List.of()).stream()
                .filter(one -> one.extent().intersects(document, corpus.codings().range(coding))).toList();
    }
}
