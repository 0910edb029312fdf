package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCollection;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;
import org.makna.model.Extent;
import org.makna.model.Table.Unit;
import org.makna.model.TextRange;

/**
 * Counts cells straight from the definitions, one character after the other: slow, and with none of the code it checks.
 */
final class NaiveTable {

    /** What a member lets in: codings by their index, offsets of documents, cases. */
    private record Member(String label, IntPredicate codings, IntPredicate documents, boolean byText, Text text,
            boolean byCase, IntPredicate cases) {}

    private interface Text {
        boolean has(int document, int offset);
    }

    /** A filter and what it means, in words of this class. */
    record NaiveFilter(String written, IntPredicate codings, IntPredicate documents, boolean byCase,
            IntPredicate cases, IntPredicate codes) {

        NaiveFilter(String written, IntPredicate codings, IntPredicate documents, boolean byCase,
                IntPredicate cases) {
            this(written, codings, documents, byCase, cases, ALL);
        }
    }

    private static final IntPredicate ALL = any -> true;

    /** Two queries, which find every third coding and every other. */
    static BitSet saved(CodedCorpus corpus, String name) {
        int step = switch (name) {
            case "Tiga" -> 3;
            case "Dua, \"lain\"" -> 2;
            default -> throw new IllegalArgumentException(name);
        };
        BitSet found = new BitSet();
        IntStream.range(0, corpus.codings().count()).filter(i -> i % step == 0).forEach(found::set);
        return found;
    }

    private final CodedCorpus corpus;
    private final CorpusBuilder texts;
    private final NaiveFilter filter;
    private final RollUp rollUp;
    private final Unit unit;
    private final Map<List<Integer>, Set<Long>> thingsOfCells = new HashMap<>();
    final List<List<Member>> rows;
    final List<List<Member>> columns;

    NaiveTable(CodedCorpus corpus, CorpusBuilder texts, String rows, String columns, Unit unit, RollUp rollUp,
            NaiveFilter filter) {
        this.corpus = corpus;
        this.texts = texts;
        this.filter = filter;
        this.rollUp = rollUp;
        this.unit = unit;
        this.rows = crossed(rows);
        this.columns = crossed(columns);
    }

    static List<NaiveFilter> filters(CodedCorpus corpus) {
        var codings = corpus.codings();
        return List.of(new NaiveFilter("", ALL, ALL, false, ALL),
                new NaiveFilter("coder=Ana", i -> corpus.coders().get(codings.coder()[i]).name().equals("Ana"), ALL,
                        false, ALL),
                new NaiveFilter("code!=\"K1\"", i -> !corpus.codes().get(codings.code()[i]).path().startsWith("K1"),
                        ALL, false, ALL, code -> !corpus.codes().get(code).path().startsWith("K1")),
                new NaiveFilter("query not in (Tiga)", i -> i % 3 != 0, ALL, false, ALL),
                new NaiveFilter("collection=Dok", ALL, i -> isIn(corpus, "Dok", i), false, ALL),
                new NaiveFilter("collection not in (Dok, \"Dok lain\")", ALL,
                        i -> !isIn(corpus, "Dok", i) && !isIn(corpus, "Dok lain", i), false, ALL),
                new NaiveFilter("collection=Kode", i -> isIn(corpus, "Kode", codings.code()[i]), ALL, false, ALL,
                        code -> isIn(corpus, "Kode", code)),
                new NaiveFilter("collection=Orang", ALL, ALL, true, k -> isIn(corpus, "Orang", k)),
                new NaiveFilter("kind=survey", ALL,
                        i -> corpus.documents().get(i).document().kind() == DocumentKind.SURVEY, false, ALL),
                new NaiveFilter("attribute.Wilayah in (Bali, Papua)", ALL, ALL, true,
                        i -> List.of("Bali", "Papua").contains(corpus.cases().get(i).values().getFirst().text())),
                new NaiveFilter("interviewer=no and attribute.Sumber!=b", i -> corpus.speakers().stream().noneMatch(
                        speaker -> speaker.interviewer() && has(speaker.extent(), codings.document()[i],
                                codings.start()[i])),
                        i -> corpus.documents().get(i).values().get(1).isAssigned()
                                && !corpus.documents().get(i).values().get(1).text().equals("b"),
                        false, ALL));
    }

    private static boolean isIn(CodedCorpus corpus, String collection, int index) {
        return collection(corpus, collection).members().contains(index);
    }

    private static CorpusCollection collection(CodedCorpus corpus, String name) {
        return corpus.collections().stream().filter(one -> one.collection().name().equals(name)).findFirst()
                .orElseThrow();
    }

    double cell(int row, int column) {
        return measure(List.of(row), List.of(column));
    }

    double rowDistinct(int row) {
        return distinct(List.of(row), indices(columns));
    }

    double columnDistinct(int column) {
        return distinct(indices(rows), List.of(column));
    }

    double distinct() {
        return distinct(indices(rows), indices(columns));
    }

    static List<Integer> indices(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    List<String> labels(List<List<Member>> side) {
        return side.stream().map(parts -> String.join(" / ", parts.stream().map(Member::label).toList())).toList();
    }

    private double distinct(List<Integer> someRows, List<Integer> someColumns) {
        return switch (unit) {
            case COVERAGE -> size(things(Unit.CHARACTERS, someRows, someColumns), Unit.CHARACTERS);
            case MEAN_WEIGHT -> things(Unit.CODINGS, someRows, someColumns).stream()
                    .filter(coding -> corpus.codings().weight()[coding.intValue()] >= 0).count();
            default -> measure(someRows, someColumns);
        };
    }

    private double measure(List<Integer> someRows, List<Integer> someColumns) {
        return switch (unit) {
            case COVERAGE -> size(things(Unit.CHARACTERS, someRows, someColumns), Unit.CHARACTERS)
                    / size(text(someRows, someColumns), Unit.CHARACTERS);
            case MEAN_WEIGHT -> things(Unit.CODINGS, someRows, someColumns).stream()
                    .mapToInt(coding -> corpus.codings().weight()[coding.intValue()]).filter(weight -> weight >= 0)
                    .average().orElse(Double.NaN);
            default -> size(things(unit, someRows, someColumns), unit);
        };
    }

    /** How many of the unit come to 1,000 words of the text in any of the cells; the count adds up the cells. */
    double perThousandWords(List<Integer> someRows, List<Integer> someColumns) {
        double count = someRows.stream().flatMapToDouble(r -> someColumns.stream().mapToDouble(c -> cell(r, c))).sum();
        double words = size(text(someRows, someColumns), Unit.WORDS);
        return words == 0 ? Double.NaN : 1000 * count / words;
    }

    /** The different codings, documents, cases or offsets that count in any of the cells. */
    private Set<Long> things(Unit what, List<Integer> someRows, List<Integer> someColumns) {
        Set<Long> things = new TreeSet<>();
        for (int row : someRows) {
            for (int column : someColumns) {
                things.addAll(thingsOfCells.computeIfAbsent(List.of(row, column), cell -> {
                    List<Member> members = new ArrayList<>(rows.get(row));
                    members.addAll(columns.get(column));
                    Set<Long> found = new HashSet<>();
                    addThings(what, members, found);
                    return found;
                }));
            }
        }
        return things;
    }

    private void addThings(Unit what, List<Member> members, Set<Long> things) {
        var codings = corpus.codings();
        for (int i = 0; i < codings.count(); i++) {
            int coding = i;
            int document = codings.document()[i];
            if (!filter.codings.test(i) || !members.stream().allMatch(member -> member.codings.test(coding))
                    || !inDocument(members, document)) {
                continue;
            }
            List<Integer> offsets = IntStream.range(codings.start()[i], codings.end()[i])
                    .filter(offset -> inText(members, document, offset)).boxed().toList();
            boolean textDecides = filter.byCase || members.stream().anyMatch(Member::byText);
            switch (what) {
                case CODINGS, MEAN_WEIGHT -> addIf(things, coding, !textDecides || !offsets.isEmpty());
                case DOCUMENTS, PRESENCE -> addIf(things, document, !textDecides || !offsets.isEmpty());
                case WORDS, CHARACTERS, SEGMENTS, COVERAGE ->
                    offsets.forEach(offset -> things.add(document * 1000L + offset));
                case CASES -> IntStream.range(0, corpus.cases().size()).filter(filter.cases::test)
                        .filter(k -> members.stream().allMatch(member -> member.cases.test(k)))
                        .filter(k -> offsets.stream()
                                .anyMatch(offset -> has(corpus.cases().get(k).extent(), document, offset)))
                        .forEach(k -> things.add((long) k));
            }
        }
    }

    private static void addIf(Set<Long> things, long thing, boolean wanted) {
        if (wanted) {
            things.add(thing);
        }
    }

    /** All offsets that lie in any of the cells, coded or not. */
    private Set<Long> text(List<Integer> someRows, List<Integer> someColumns) {
        Set<Long> offsets = new HashSet<>();
        for (int row : someRows) {
            for (int column : someColumns) {
                List<Member> members = new ArrayList<>(rows.get(row));
                members.addAll(columns.get(column));
                for (int document = 0; document < corpus.documents().size(); document++) {
                    int current = document;
                    if (inDocument(members, document)) {
                        IntStream.range(0, string(document).length()).filter(o -> inText(members, current, o))
                                .forEach(o -> offsets.add(current * 1000L + o));
                    }
                }
            }
        }
        return offsets;
    }

    /** The number of documents or cases in a row or column, coded or not. */
    long n(List<Member> members) {
        if (unit == Unit.CASES) {
            boolean anywhere = members.stream().noneMatch(m -> m.byText && !m.byCase || !m.documents.equals(ALL));
            return IntStream.range(0, corpus.cases().size()).filter(filter.cases::test)
                    .filter(k -> members.stream().allMatch(m -> m.cases.test(k)))
                    .filter(k -> textOf(k).stream().anyMatch(at -> filter.documents.test(at[0]))
                            || filter.documents.equals(ALL))
                    .filter(k -> anywhere || textOf(k).stream()
                            .anyMatch(at -> inDocument(members, at[0]) && inText(members, at[0], at[1])))
                    .count();
        }
        boolean textDecides = filter.byCase || members.stream().anyMatch(Member::byText);
        return IntStream.range(0, corpus.documents().size()).filter(document -> inDocument(members, document))
                .filter(document -> !textDecides || IntStream.range(0, string(document).length())
                        .anyMatch(offset -> inText(members, document, offset)))
                .count();
    }

    private List<int[]> textOf(int oneCase) {
        List<int[]> text = new ArrayList<>();
        corpus.cases().get(oneCase).extent().ranges().forEach((document, set) -> set.ranges().forEach(
                range -> IntStream.range(range.start(), range.end()).forEach(o -> text.add(new int[]{document, o}))));
        return text;
    }

    private boolean inDocument(List<Member> members, int document) {
        return filter.documents.test(document) && members.stream().allMatch(member -> member.documents.test(document));
    }

    private boolean inText(List<Member> members, int document, int offset) {
        boolean inScope = !filter.byCase || IntStream.range(0, corpus.cases().size()).filter(filter.cases::test)
                .anyMatch(k -> has(corpus.cases().get(k).extent(), document, offset));
        return inScope && members.stream()
                .allMatch(m -> !m.byText || unit == Unit.CASES && m.byCase || m.text.has(document, offset));
    }

    private double size(Set<Long> things, Unit what) {
        return switch (what) {
            case PRESENCE -> things.isEmpty() ? 0 : 1;
            case WORDS -> things.stream().filter(at -> startsWord((int) (at / 1000), (int) (at % 1000))).count();
            case CHARACTERS -> things.stream()
                    .filter(at -> !Character.isLowSurrogate(string((int) (at / 1000)).charAt((int) (at % 1000))))
                    .count();
            case SEGMENTS -> things.stream().filter(at -> !things.contains(at - 1)).count();
            default -> things.size();
        };
    }

    private boolean startsWord(int document, int offset) {
        String text = string(document);
        return text.charAt(offset) != ' ' && (offset == 0 || text.charAt(offset - 1) == ' ');
    }

    private String string(int document) {
        return texts.text(corpus.documents().get(document).path());
    }

    private List<List<Member>> crossed(String axes) {
        List<List<Member>> crossed = List.of(List.of());
        for (String axis : axes.split("/")) {
            List<Member> members = members(axis);
            crossed = crossed.stream().flatMap(before -> members.stream().map(next -> {
                List<Member> longer = new ArrayList<>(before);
                longer.add(next);
                return longer;
            })).toList();
        }
        return crossed;
    }

    private List<Member> members(String axis) {
        return switch (axis) {
            case "codes" -> codes(IntStream.range(0, corpus.codes().size()), rollUp);
            case "codes:top" -> codes(
                    IntStream.range(0, corpus.codes().size()).filter(i -> corpus.codes().get(i).parent() < 0),
                    RollUp.ALL);
            case "query:Tiga,\"Dua, \"\"lain\"\"\"" -> List.of(
                    new Member("Tiga", i -> i % 3 == 0, ALL, false, null, false, ALL),
                    new Member("Dua, \"lain\"", i -> i % 2 == 0, ALL, false, null, false, ALL));
            case "documents" -> ofDocuments(corpus.documents().stream().map(one -> one.path()).toList());
            case "kinds" -> ofDocuments(corpus.documents().stream().map(one -> one.document().kind().word()).toList());
            case "folders" -> ofDocuments(corpus.documents().stream()
                    .map(one -> one.folder().isEmpty() ? "(no folder)" : one.folder()).toList());
            case "attribute:Sumber" -> ofDocuments(corpus.documents().stream()
                    .map(one -> label(one.values().get(1))).toList());
            case "collections" -> collections(CollectionKind.DOCUMENTS).flatMap(one -> {
                return one.members().stream().noneMatch(filter.documents::test)
                        ? java.util.stream.Stream.<Member>empty()
                        : java.util.stream.Stream.of(new Member(one.collection().name(), ALL,
                                i -> one.members().contains(i), false, null, false, ALL));
            }).toList();
            case "collections:codes" -> collections(CollectionKind.CODES).map(one -> {
                Set<Integer> counted = new HashSet<>();
                one.members().forEach(code -> counted.addAll(counted(code, rollUp)));
                return counted.stream().noneMatch(filter.codes::test)
                        ? null
                        : ofCodes(one.collection().name(), counted);
            }).filter(java.util.Objects::nonNull).toList();
            case "collections:cases" -> collections(CollectionKind.CASES).map(one -> {
                IntPredicate has = k -> caseInScope(k) && one.members().contains(k);
                return IntStream.range(0, corpus.cases().size()).noneMatch(has)
                        ? null
                        : ofCases(one.collection().name(), has);
            }).filter(java.util.Objects::nonNull).toList();
            case "collection:Dok" -> ofDocuments(corpus.documents().stream().map(one -> one.path()).toList()).stream()
                    .filter(member -> collection(corpus, "Dok").members().stream()
                            .anyMatch(i -> corpus.documents().get(i).path().equals(member.label())))
                    .toList();
            case "collection:Kode" ->
                codes(collection(corpus, "Kode").members().stream().mapToInt(Integer::intValue), rollUp);
            case "collection:\"Orang lain\"" -> ofCases(corpus.cases().stream().map(one -> one.oneCase().name())
                    .toList()).stream().filter(member -> collection(corpus, "Orang lain").members().stream()
                            .anyMatch(k -> corpus.cases().get(k).oneCase().name().equals(member.label())))
                    .toList();
            case "cases" -> ofCases(corpus.cases().stream().map(one -> one.oneCase().name()).toList());
            case "attribute:Wilayah" -> ofCases(
                    corpus.cases().stream().map(one -> label(one.values().getFirst())).toList());
            case "speakers" -> corpus.speakers().stream().map(one -> ofText(one.label(), one.extent())).toList();
            case "sections:question" ->
                corpus.questions().stream().map(one -> ofText(one.label(), one.extent())).toList();
            case "coders" -> IntStream.range(0, corpus.coders().size())
                    .filter(c -> !filter.written.equals("coder=Ana") || corpus.coders().get(c).name().equals("Ana"))
                    .mapToObj(c -> new Member(corpus.coders().get(c).name(), i -> corpus.codings().coder()[i] == c, ALL,
                            false, null, false, ALL))
                    .toList();
            default -> throw new IllegalArgumentException(axis);
        };
    }

    private static String label(AttributeValue value) {
        return switch (value.state()) {
            case ASSIGNED -> value.text();
            case UNASSIGNED -> "Unassigned";
            case NOT_APPLICABLE -> "Not applicable";
        };
    }

    private List<Member> codes(IntStream shown, RollUp how) {
        return shown.mapToObj(code -> {
            Set<Integer> counted = counted(code, how);
            return counted.stream().anyMatch(filter.codes::test)
                    ? ofCodes(corpus.codes().get(code).path(), counted)
                    : null;
        }).filter(java.util.Objects::nonNull).toList();
    }

    private Member ofCodes(String label, Set<Integer> counted) {
        return new Member(label, i -> counted.contains(corpus.codings().code()[i]), ALL, false, null, false, ALL);
    }

    private Set<Integer> counted(int code, RollUp how) {
        Set<Integer> counted = new HashSet<>();
        for (int i = 0; i < corpus.codes().size(); i++) {
            boolean below = false;
            for (int up = corpus.codes().get(i).parent(); up >= 0; up = corpus.codes().get(up).parent()) {
                below |= up == code;
            }
            boolean child = corpus.codes().get(i).parent() == code;
            if (i == code || how == RollUp.CHILDREN && child || how == RollUp.ALL && below) {
                counted.add(i);
            }
        }
        return counted;
    }

    private java.util.stream.Stream<CorpusCollection> collections(CollectionKind kind) {
        return corpus.collections().stream().filter(one -> one.collection().kind() == kind);
    }

    private List<Member> ofDocuments(List<String> labels) {
        List<String> shown = inOrder(labels, filter.documents);
        return shown.stream().map(label -> new Member(label, ALL, i -> labels.get(i).equals(label), false, null, false,
                ALL)).toList();
    }

    private List<Member> ofCases(List<String> labels) {
        return inOrder(labels, this::caseInScope).stream()
                .map(label -> ofCases(label, k -> caseInScope(k) && labels.get(k).equals(label))).toList();
    }

    private boolean caseInScope(int oneCase) {
        return filter.cases.test(oneCase) && (filter.documents.equals(ALL)
                || textOf(oneCase).stream().anyMatch(at -> filter.documents.test(at[0])));
    }

    private Member ofCases(String label, IntPredicate has) {
        Text text = (document, offset) -> IntStream.range(0, corpus.cases().size()).filter(has)
                .anyMatch(k -> has(corpus.cases().get(k).extent(), document, offset));
        return new Member(label, ALL, ALL, true, text, true, has);
    }

    /** The labels in scope once each, those for missing values last; the corpora are made so that others are in order. */
    private static List<String> inOrder(List<String> labels, IntPredicate inScope) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        IntStream.range(0, labels.size()).filter(inScope).forEach(i -> found.put(labels.get(i), true));
        List<String> order = new ArrayList<>(found.keySet());
        for (String last : Arrays.asList("Unassigned", "Not applicable")) {
            if (order.remove(last)) {
                order.add(last);
            }
        }
        return order;
    }

    private static Member ofText(String label, Extent extent) {
        return new Member(label, ALL, ALL, true, (document, offset) -> has(extent, document, offset), false, ALL);
    }

    private static boolean has(Extent extent, int document, int offset) {
        return extent.in(document).ranges().stream().anyMatch((TextRange range) -> range.contains(offset));
    }
}
