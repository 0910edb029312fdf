package org.makna.analysis;

import java.io.PrintStream;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makna.analysis.query.CodingQueryParser;
import org.makna.analysis.query.QuerySources;
import org.makna.analysis.query.Retrieval;
import org.makna.model.CodedCorpus;
import org.makna.model.CodingQuery;
import org.makna.model.Distance;
import org.makna.model.Progress;
import org.makna.model.ResultMode;
import org.makna.model.TextRange;

/** Measures how fast coding queries over a million codings are answered and left; prints medians in milliseconds. */
public final class QuerySpeed {

    private static final int RUNS = 3;

    private QuerySpeed() {
    }

    public static void main(String[] args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        CodedCorpus corpus = TableSpeed.corpus(200, 2_000, 1_000_000);
        List<String> codes = corpus.codes().stream().map(CodedCorpus.CorpusCode::path).toList();
        String half = "(" + codes.stream().limit(100).collect(Collectors.joining(" OR ")) + ")";
        String rest = "(" + codes.stream().skip(100).collect(Collectors.joining(" OR ")) + ")";
        for (String query : List.of(codes.get(0) + " WITHIN " + codes.get(1), "ANY WITHIN ANY",
                half + " WITHIN " + rest, half + " NEAR/20w " + rest, half + " CO-OCCURS " + rest)) {
            CodingQuery parsed = CodingQueryParser.parse(query);
            long[] found = {0};
            double[] times = IntStream.range(0, RUNS).mapToDouble(run -> {
                long start = System.nanoTime();
                found[0] = answer(parsed, corpus, Progress.NONE).places().size();
                return (System.nanoTime() - start) / 1e6;
            }).sorted().toArray();
            out.printf("%s: %.0f ms, %d segments%n", query.substring(0, Math.min(40, query.length())),
                    times[RUNS / 2], found[0]);
        }
        out.printf("cancelled at once: %.1f ms%n", cancelled(corpus));
    }

    private static double cancelled(CodedCorpus corpus) {
        CodingQuery query = CodingQueryParser.parse("ANY NEAR/20w ANY");
        long[] asked = {0};
        Progress progress = new Progress() {
            @Override
            public boolean cancelled() {
                asked[0] = asked[0] == 0 ? System.nanoTime() : asked[0];
                return System.nanoTime() - asked[0] > 100_000_000;
            }

            @Override
            public void report(long done, long total, String what) {
            }
        };
        try {
            answer(query, corpus, progress);
            return Double.NaN;
        } catch (CancellationException e) {
            return (System.nanoTime() - asked[0]) / 1e6 - 100;
        }
    }

    private static Retrieval answer(CodingQuery query, CodedCorpus corpus, Progress progress) {
        return Retrieval.of(query, corpus, new Words(), Filter.NONE, ResultMode.WHOLE, progress);
    }

    /** Texts of six-letter words. */
    private static final class Words implements QuerySources {

        @Override
        public Map<Integer, List<TextRange>> hits(String textQuery) {
            return Map.of();
        }

        @Override
        public CodingQuery saved(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public BitSet collection(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public int number(Distance.Unit unit, int document, int offset) {
            return unit == Distance.Unit.CHARACTER ? offset : (offset + 6) / 7;
        }
    }
}
