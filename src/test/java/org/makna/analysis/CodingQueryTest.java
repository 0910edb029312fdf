package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.query.CodingQueryParser;
import org.makna.analysis.query.Place;
import org.makna.analysis.query.QuerySources;
import org.makna.analysis.query.Retrieval;
import org.makna.model.CodedCorpus;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Join;
import org.makna.model.CodingQuery.Kin;
import org.makna.model.CodingQuery.Taking;
import org.makna.model.Distance;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.model.QueryException;
import org.makna.model.RangeRelation;
import org.makna.model.ResultMode;
import org.makna.model.TextRange;

/** Coding queries against the worked example of the reference (Q1 to Q4), its laws, and a slow answer to random queries. */
class CodingQueryTest {

    private static final Map<String, String> SAVED = Map.of("trust", "A WITHIN B", "round", "query:trip", "trip",
            "A OR query:round");

    private static final String[] TEXTS = {"t0", "t1", "t2"};

    /** The shared project of the reference: eleven segments in two documents, paragraphs of 20 and 25 characters. */
    private static CorpusBuilder example() {
        CorpusBuilder corpus = new CorpusBuilder().document("D1", "x".repeat(100)).document("D2", "x".repeat(50));
        Object[][] segments = {{1, "D1", 0, 20, "A"}, {1, "D1", 0, 20, "B"}, {2, "D1", 25, 45, "A"},
                {3, "D1", 30, 40, "B"}, {4, "D1", 40, 60, "B"}, {5, "D1", 55, 70, "A"}, {6, "D1", 70, 80, "B"},
                {7, "D1", 90, 100, "C"}, {8, "D2", 0, 10, "A"}, {9, "D2", 30, 50, "C"}, {10, "D2", 35, 40, "A"},
                {11, "D2", 0, 10, "B"}};
        for (Object[] one : segments) {
            corpus.coding((Integer) one[0], (String) one[1], (Integer) one[2], (Integer) one[3], (String) one[4], "Ana",
                    -1);
        }
        return corpus;
    }

    /** Paragraphs of a fixed width, words of 5 characters; the hits of {@code sama} stand in the first document. */
    private static QuerySources sources(int paragraph) {
        return new QuerySources() {
            @Override
            public Map<Integer, List<TextRange>> hits(String textQuery) {
                return textQuery.equals("sama")
                        ? Map.of(0, List.of(new TextRange(32, 36), new TextRange(95, 99)))
                        : Map.of();
            }

            @Override
            public CodingQuery saved(String name) {
                String text = SAVED.get(name);
                if (text == null) {
                    throw new MaknaException("coding-query.no-name", name);
                }
                return CodingQueryParser.parse(text);
            }

            @Override
            public BitSet collection(String name) {
                return BitSet.valueOf(new long[]{0b101});
            }

            @Override
            public int number(Distance.Unit unit, int document, int offset) {
                return NaiveUnits.number(unit, document == 0 ? paragraph : paragraph + 5, offset);
            }
        };
    }

    /** Units of equal width. */
    private static final class NaiveUnits {
        static int number(Distance.Unit unit, int paragraph, int offset) {
            return switch (unit) {
                case CHARACTER -> offset;
                case WORD -> offset / 5 + 1;
                default -> offset / paragraph + 1;
            };
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A AND B | 1
            A OR B | 1 2 3 4 5 6 8 11 10
            A XOR B | 2 3 4 5 6 8 11 10
            NOT A | 3 4 6 7 11 9
            A WITHIN B | 1 8
            A ENCLOSES B | 1 2 8
            A OVERLAPS B | 2
            A OVERLAPPED BY B | 5
            A CO-OCCURS B | 1 2 5 8
            A WITHIN C | 10
            C ENCLOSES A | 9
            A PRECEDES/0c B | 5
            A FOLLOWS/0c B | ''
            A PRECEDES/10c B | 1 5
            A FOLLOWS/10c B | 2
            A PRECEDES/20c B | 1 5
            A FOLLOWS/20c B | 2 5
            ATLEAST/2(A, B) | 1 2 3 4 5 8 11
            ALONE(A, B) | 6 10
            C NOT CO-OCCURS (A OR B) | 7
            A NOT WITHIN C | 1 2 5 8
            A PRECEDES/0p B | 5
            A NEAR/0p B | 1 2 5 8
            A NEAR B | 1 2 5 8
            A PRECEDES/1p B | 1 2 5
            A NEAR/1p B | 1 2 5 8 10
            ATLEAST/2(A, B, C) | 1 2 3 4 5 8 11 9 10
            A AND NOT B | 2 5 8 10
            A ENCLOSES text:sama | 2
            query:trust | 1 8
            collection:any AND NOT C | 1 2 5 8 10
            A ENCLOSES:right B | 1 3 11
            A ENCLOSES:both B | 1 2 3 8 11
            A {document=D2} | 8 10
            (A OR C) {document=D2} | 8 9 10
            """)
    void segmentsOfTheWorkedExample(String query, String expected) {
        assertThat(segments(example().build(), query, sources(20))).hasToString(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A AND B | 0[0,20) 0[30,45) 0[55,60) 1[0,10)
            A OR B | 0[0,20) 0[25,80) 1[0,10) 1[35,40)
            A XOR B | 0[25,30) 0[45,55) 0[60,80) 1[35,40)
            A AND NOT B | 0[25,30) 0[60,70) 1[35,40)
            NOT A | 0[20,25) 0[45,55) 0[70,100) 1[10,35) 1[40,50)
            ATLEAST/2(A, B, C) | 0[0,20) 0[30,45) 0[55,60) 1[0,10) 1[35,40)
            A OVERLAPS B | 0[40,45)
            A WITHIN C | 1[35,40)
            C ENCLOSES A | 1[35,40)
            A PRECEDES/0c:between B | 0[55,80)
            A PRECEDES/0c:right B | 0[70,80)
            B CO-OCCURS text:sama | 0[32,36)
            A | 0[0,20) 0[25,45) 0[55,70) 1[0,10) 1[35,40)
            B {document=D1} | 0[0,20) 0[30,60) 0[70,80)
            """)
    void partsOfTheWorkedExample(String query, String expected) {
        assertThat(parts(example().build(), query, sources(20))).isEqualTo(expected.strip());
    }

    @Test
    void queriesAreWrittenAsTheyAreRead() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            CodingQuery query = query(random, 4, true);
            assertThat(CodingQueryParser.parse(query.toString())).as(query.toString()).isEqualTo(query);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomQueriesFindWhatTheSlowWayFinds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            CodedCorpus corpus = RandomCorpus.of(random).build();
            BitSet all = new BitSet();
            all.set(0, corpus.codings().count());
            Map<String, Map<Integer, List<TextRange>>> hits = hits(random, corpus);
            NaiveQuery naive = new NaiveQuery(corpus, hits,
                    (unit, document, offset) -> NaiveUnits.number(unit, document == 0 ? 7 : 12, offset));
            for (int k = 0; k < 12; k++) {
                CodingQuery query = query(random, 3, false);
                Retrieval whole = retrieve(corpus, query, hits, ResultMode.WHOLE);
                assertThat(whole.places()).as(query.toString()).isSorted().doesNotHaveDuplicates();
                assertThat(naiveNames(whole)).as(query.toString()).isEqualTo(naive.whole(query, all));
                Retrieval parts = retrieve(corpus, query, hits, ResultMode.PART);
                assertThat(characters(corpus, parts)).as(query.toString()).isEqualTo(naive.parts(query, all));
            }
        }
    }

    /** Hits of three text queries, none of the last; they may stand on segments, between them, and side by side. */
    private static Map<String, Map<Integer, List<TextRange>>> hits(Random random, CodedCorpus corpus) {
        Map<String, Map<Integer, List<TextRange>>> all = new HashMap<>();
        for (String name : TEXTS) {
            Map<Integer, List<TextRange>> found = new HashMap<>();
            for (int d = 0; d < corpus.documents().size() && !name.equals("t2"); d++) {
                List<TextRange> ranges = new ArrayList<>();
                int length = corpus.documents().get(d).document().length();
                for (int at = random.nextInt(6); at + 1 < length; at += random.nextInt(12)) {
                    int end = Math.min(length, at + 1 + random.nextInt(5));
                    ranges.add(new TextRange(at, end));
                    at = end;
                }
                if (!ranges.isEmpty()) {
                    found.put(d, ranges);
                }
            }
            all.put(name, found);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void theLawsOfTheReferenceHold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            CodedCorpus corpus = RandomCorpus.of(random).build();
            String a = "\"K1\"";
            String b = "K2 > c";
            assertThat(found(corpus, a + " CO-OCCURS " + b)).isEqualTo(union(found(corpus, a + " WITHIN " + b),
                    found(corpus, a + " ENCLOSES " + b), found(corpus, a + " OVERLAPS " + b),
                    found(corpus, a + " OVERLAPPED BY " + b), found(corpus, a + " AND " + b)));
            assertThat(found(corpus, b + " ENCLOSES:right " + a)).isEqualTo(found(corpus, a + " WITHIN " + b));
            assertThat(found(corpus, b + " OVERLAPPED BY:right " + a)).isEqualTo(found(corpus, a + " OVERLAPS " + b));
            assertThat(found(corpus, b + " FOLLOWS:right " + a)).isEqualTo(found(corpus, a + " PRECEDES " + b));
            assertThat(found(corpus, a + " NEAR/1p " + b)).isSubsetOf(found(corpus, a + " NEAR/2p " + b));
            assertThat(union(found(corpus, a + " WITHIN " + b), found(corpus, a + " NOT WITHIN " + b)))
                    .isEqualTo(found(corpus, a));
        }
    }

    @Test
    void conditionsHoldForEverythingInsideTheBraces() {
        CodedCorpus corpus = new CorpusBuilder().document("D", "x".repeat(30)).coding("D", 0, 20, "A", "Ana", -1)
                .coding("D", 5, 10, "B", "Budi", -1).coding("D", 6, 9, "B", "Ana", -1).build();

        assertThat(segments(corpus, "A ENCLOSES B {coder=Budi}", sources(10))).isEqualTo("1000");
        assertThat(segments(corpus, "B WITHIN (A {coder=Budi})", sources(10))).isEmpty();
        assertThat(segments(corpus, "(B WITHIN A) {coder=Ana}", sources(10))).isEqualTo("1002");
        assertThat(parts(corpus, "(A AND B) {coder=Ana}", sources(10))).isEqualTo("0[6,9)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | 0
            A AND | 5
            AND A | 0
            A WITHIN WITHIN B | 9
            (A OR B | 0
            A OR B) | 6
            A NOT B | 6
            A (B) | 2
            A {coder=Ana | 2
            A } | 2
            A {nonsense} | 2
            "A | 0
            A NEAR/5x B | 2
            A WITHIN:all B | 2
            A NOT WITHIN:right B | 6
            ATLEAST/3(A, B) | 0
            ATLEAST/1 A | 10
            SUB AND A | 4
            text: AND A | 0
            A > | 0
            """)
    void faultyQueriesNameThePlace(String query, int position) {
        assertThatThrownBy(() -> CodingQueryParser.parse(query)).isInstanceOfSatisfying(QueryException.class,
                e -> assertThat(e.position()).as(e.getMessage()).isEqualTo(position));
    }

    @Test
    void whatIsNotThereIsNamed() {
        CodedCorpus corpus = example().build();

        assertThatThrownBy(() -> segments(corpus, "a WITHIN B", sources(20))).hasMessageContaining("A");
        assertThatThrownBy(() -> segments(corpus, "query:trip", sources(20))).hasMessageContaining("trip");
        assertThatThrownBy(() -> CodingQueryParser.parse("(".repeat(5000) + "A" + ")".repeat(5000)))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> CodingQueryParser.parse("NOT ".repeat(5000) + "A")).isInstanceOf(QueryException.class);
    }

    private static Retrieval retrieve(CodedCorpus corpus, CodingQuery query, ResultMode mode) {
        return retrieve(corpus, query, Map.of(), mode);
    }

    private static Retrieval retrieve(CodedCorpus corpus, CodingQuery query,
            Map<String, Map<Integer, List<TextRange>>> hits, ResultMode mode) {
        return Retrieval.of(query, corpus, new Fixed(hits), Filter.NONE, mode, Progress.NONE);
    }

    /** Units as the slow way has them. */
    private record Fixed(Map<String, Map<Integer, List<TextRange>>> hits) implements QuerySources {
        @Override
        public Map<Integer, List<TextRange>> hits(String textQuery) {
            return hits.getOrDefault(textQuery, Map.of());
        }

        @Override
        public CodingQuery saved(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public BitSet collection(String name) {
            return new BitSet();
        }

        @Override
        public int number(Distance.Unit unit, int document, int offset) {
            return NaiveUnits.number(unit, document == 0 ? 7 : 12, offset);
        }
    }

    private static String segments(CodedCorpus corpus, String query, QuerySources sources) {
        return String.join(" ", Retrieval
                .of(CodingQueryParser.parse(query), corpus, sources, Filter.NONE, ResultMode.WHOLE, Progress.NONE)
                .places().stream().map(place -> String.valueOf(place.segment())).toList());
    }

    private static String parts(CodedCorpus corpus, String query, QuerySources sources) {
        return String.join(" ", Retrieval
                .of(CodingQueryParser.parse(query), corpus, sources, Filter.NONE, ResultMode.PART, Progress.NONE)
                .places().stream().map(Place::toString).toList());
    }

    private static TreeSet<Place> found(CodedCorpus corpus, String query) {
        return new TreeSet<>(retrieve(corpus, CodingQueryParser.parse(query), ResultMode.WHOLE).places());
    }

    @SafeVarargs
    private static TreeSet<Place> union(TreeSet<Place>... sets) {
        TreeSet<Place> all = new TreeSet<>();
        for (TreeSet<Place> set : sets) {
            all.addAll(set);
        }
        return all;
    }

    private static TreeSet<String> naiveNames(Retrieval retrieval) {
        TreeSet<String> names = new TreeSet<>();
        retrieval.places().forEach(place -> names.add(new NaiveQuery.Spot(place.document(), place.range().start(),
                place.range().end(), place.segment()).toString()));
        return names;
    }

    private static List<BitSet> characters(CodedCorpus corpus, Retrieval parts) {
        List<BitSet> all = new ArrayList<>();
        for (int i = 0; i < corpus.documents().size(); i++) {
            all.add(new BitSet());
        }
        parts.places().forEach(place -> all.get(place.document()).set(place.range().start(), place.range().end()));
        return all;
    }

    /** A random query; a wild one also has names that must be quoted, conditions, and what is looked up elsewhere. */
    private static CodingQuery query(Random random, int depth, boolean wild) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf(random, wild);
        }
        return switch (random.nextInt(wild ? 7 : 6)) {
            case 0 -> new CodingQuery.Not(query(random, depth - 1, wild));
            case 1 -> new CodingQuery.Joined(Join.values()[random.nextInt(3)], several(random, depth, wild));
            case 2 -> {
                List<CodingQuery> parts = several(random, depth, wild);
                yield new CodingQuery.AtLeast(1 + random.nextInt(parts.size()), parts);
            }
            case 3 -> new CodingQuery.Alone(several(random, depth, wild));
            case 6 -> new CodingQuery.Where(query(random, depth - 1, true), "coder=\"A}b\" and kind in (survey)");
            default -> related(random, depth, wild);
        };
    }

    private static CodingQuery related(Random random, int depth, boolean wild) {
        RangeRelation relation = RangeRelation.values()[random.nextInt(8)];
        boolean distant = relation == RangeRelation.NEAR || relation.hasDistance() && random.nextBoolean();
        Distance distance = distant
                ? new Distance(random.nextInt(6), Distance.Unit.values()[random.nextInt(5)])
                : null;
        boolean negated = random.nextInt(4) == 0;
        Taking taking = wild && !negated && random.nextBoolean() ? Taking.values()[random.nextInt(4)] : null;
        return new CodingQuery.Related(query(random, depth - 1, wild), negated, relation, distance, taking,
                query(random, depth - 1, wild));
    }

    private static List<CodingQuery> several(Random random, int depth, boolean wild) {
        List<CodingQuery> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(query(random, depth - 1, wild));
        }
        return parts;
    }

    private static CodingQuery leaf(Random random, boolean wild) {
        String[] plain = {"K1", "K1 > a", "K1 > a > i", "K1 > b", "K2", "K2 > c"};
        if (wild && random.nextBoolean()) {
            String[] names = {"AND", "Trust AND Cost", "a (b)", "a, b", "{x}", "x\"y", "text:a", " a ", "a  b", "SUB",
                    "NEAR/5w", "WITHIN:both x", "line\nbreak", "A > B", "ATLEAST/2", "orang tua", "ANY", "BY"};
            String name = names[random.nextInt(names.length)];
            return random.nextInt(3) == 0
                    ? new CodingQuery.Named(CodingQuery.Source.values()[random.nextInt(3)], name)
                    : new CodingQuery.Codes(NamePath.of("Top", name), Kin.values()[random.nextInt(4)]);
        }
        if (random.nextInt(4) == 0) {
            return new CodingQuery.Named(CodingQuery.Source.TEXT, TEXTS[random.nextInt(TEXTS.length)]);
        }
        return random.nextInt(8) == 0
                ? new CodingQuery.Any()
                : new CodingQuery.Codes(NamePath.parseCode(plain[random.nextInt(plain.length)]),
                        Kin.values()[random.nextInt(4)]);
    }
}
