package org.makna.analysis;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.Code;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Coder;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.model.Extent;
import org.makna.model.Messages;
import org.makna.model.RangeSet;
import org.makna.model.Distance;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;

/** Measures how fast tables are counted; prints the median of ten runs after a warm-up, in milliseconds. */
public final class TableSpeed {

    private static final int RUNS = 10;
    private static final int TEXT = 17_000;

    private TableSpeed() {
    }

    public static void main(String[] args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        CodedCorpus usual = corpus(100, 2_000, 20_000);
        CodedCorpus large = corpus(200, 2_000, 1_000_000);
        out.printf("100 codes x 2,000 documents from 20,000 codings: %.1f ms (budget 100)%n",
                median(usual, "codes", "documents", "codings", "none"));
        out.printf("200 codes x 2,000 documents from 1,000,000 codings: %.1f ms (budget 500)%n",
                median(large, "codes", "documents", "codings", "none"));
        for (String unit : List.of("segments", "documents", "cases", "words", "characters", "presence", "mean-weight",
                "coverage")) {
            out.printf("the same in %s: %.1f ms%n", unit, median(large, "codes", "documents", unit, "none"));
        }
        out.printf("the same by 2,000 cases: %.1f ms%n", median(large, "codes", "cases", "codings", "none"));
        out.printf("the same, all codes rolled up: %.1f ms%n", median(large, "codes", "documents", "codings", "all"));
        out.printf("co-occurrence, 100 codes, 20,000 codings: %.1f ms%n",
                median(usual, "codes", "codes", "codings", "none"));
        for (String unit : List.of("segments", "characters", "documents", "same-document", "paragraphs", "near/1s")) {
            out.printf("co-occurrence in %s, 100 codes, 20,000 codings: %.1f ms%n", unit,
                    median(usual, "codes", "codes", unit, "none"));
        }
        out.printf("co-occurrence, 200 codes, 1,000,000 codings: %.1f ms (budget 2000)%n",
                median(large, "codes", "codes", "codings", "none"));
    }

    private static double median(CodedCorpus corpus, String rows, String columns, String unit, String rollUp) {
        TableDefinition definition = TableDefinition.parse(rows, columns, unit, "", rollUp, "");
        Messages messages = Messages.in(Locale.ENGLISH);
        double[] times = IntStream.range(0, 2 * RUNS).mapToDouble(run -> {
            long start = System.nanoTime();
            double total = Tables.count(corpus, definition, new Letters(), messages).total();
            return total < 0 ? 0 : (System.nanoTime() - start) / 1e6;
        }).skip(RUNS).sorted().toArray();
        return (times[RUNS / 2 - 1] + times[RUNS / 2]) / 2;
    }

    /** Texts of six-letter words and nothing outside the basic plane. */
    private static final class Letters implements TextMeasure {
        @Override
        public long characters(int document, TextRange range) {
            return range.length();
        }

        @Override
        public long words(int document, TextRange range) {
            return (range.end() + 6) / 7 - (range.start() + 6) / 7;
        }

        @Override
        public int number(Distance.Unit unit, int document, int offset) {
            return unit == Distance.Unit.CHARACTER ? offset : offset / 7;
        }

        @Override
        public List<TextRange> paragraphs(int document) {
            return IntStream.range(0, TEXT / 340).mapToObj(i -> new TextRange(i * 340, i * 340 + 339)).toList();
        }
    }

    static CodedCorpus corpus(int codes, int documents, int codings) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        long[] order = random.longs(codings, 0, (long) documents * TEXT).sorted().toArray();
        int[] document = Arrays.stream(order).mapToInt(at -> (int) (at / TEXT)).toArray();
        int[] start = Arrays.stream(order).mapToInt(at -> (int) (at % TEXT)).toArray();
        int[] end = Arrays.stream(start).map(from -> Math.min(TEXT, from + 1 + random.nextInt(200))).toArray();
        return new CodedCorpus(1, "", IntStream.range(0, documents).mapToObj(TableSpeed::document).toList(),
                IntStream.range(0, codes).mapToObj(TableSpeed::code).toList(),
                IntStream.range(0, 3).mapToObj(i -> new Coder(i + 1, "r" + i, "C" + i, "C", "#000000", false, false))
                        .toList(),
                IntStream.range(0, documents).mapToObj(TableSpeed::oneCase).toList(), List.of(), List.of(), List.of(),
                List.of(),
                new CodedCorpus.Codings(IntStream.range(0, codings).asLongStream().toArray(),
                        IntStream.range(0, codings).asLongStream().toArray(), document,
                        random.ints(codings, 0, codes).toArray(), random.ints(codings, 0, 3).toArray(), start, end,
                        random.ints(codings, -1, 101).toArray()));
    }

    private static CorpusDocument document(int i) {
        return new CorpusDocument(new Document(i + 1, "d" + i, null, "D" + i, DocumentKind.INTERVIEW, "id", TEXT, TEXT,
                "k" + i, null, "", ""), "D" + i, "", List.<AttributeValue>of());
    }

    /** Ten codes below each top code. */
    private static CorpusCode code(int i) {
        int parent = i % 10 == 0 ? -1 : i - i % 10;
        return new CorpusCode(new Code(i + 1, "c" + i, parent < 0 ? null : parent + 1L, i, "C" + i, "#000000", true, "",
                "", "", "", ""), "C" + i, parent, parent < 0 ? 0 : 1);
    }

    private static CorpusCase oneCase(int i) {
        return new CorpusCase(new Case(i + 1, "k" + i, "K" + i),
                new Extent(Map.of(i, RangeSet.of(new TextRange(0, TEXT)))), List.of());
    }
}
