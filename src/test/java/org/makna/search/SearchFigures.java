package org.makna.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import com.sun.management.OperatingSystemMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.makna.model.Progress;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

/**
 * Measures the budgets of the index over a generated corpus: {@code SearchFigures FOLDER [DOCUMENTS [BYTES]]}.
 *
 * <p>Words follow Zipf's law over 60,000 made-up Indonesian words with common prefixes and suffixes; the same seed gives the same corpus.
 */
final class SearchFigures {

    private static final int PAGE = 50;
    private static final int SUGGESTED_BY = 40;
    /** Processor time is what a busy machine leaves comparable. */
    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] SYLLABLES = {"ka", "ta", "la", "mi", "nu", "sa", "ra", "di", "pa", "be", "gu", "ro",
            "ko", "tu", "ha", "ni", "wa", "je", "lu", "ma", "sung", "tar", "lan", "ber", "cit"};
    private static final String[] HEADS = {"", "", "", "me", "ber", "pe", "di", "ke", "ter"};
    private static final String[] TAILS = {"", "", "", "an", "kan", "i", "nya"};

    private final PrintStream out;
    private final String[] vocabulary = new String[60_000];
    private final int[] zipf = new int[1 << 20];

    private SearchFigures(PrintStream out) {
        this.out = out;
        Random random = new Random(11);
        for (int i = 0; i < vocabulary.length; i++) {
            StringBuilder word = new StringBuilder(HEADS[random.nextInt(HEADS.length)]);
            for (int s = 1 + random.nextInt(3) + (i > 500 ? 1 : 0); s > 0; s--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            vocabulary[i] = word + TAILS[random.nextInt(TAILS.length)];
        }
        double sum = 0;
        for (int i = 1; i <= vocabulary.length; i++) {
            sum += 1.0 / i;
        }
        double mass = 0;
        int filled = 0;
        for (int i = 1; i <= vocabulary.length; i++) {
            mass += 1.0 / i / sum;
            for (; filled < mass * zipf.length && filled < zipf.length; filled++) {
                zipf[filled] = i - 1;
            }
        }
    }

    private String text(long id, int size) {
        Random random = new Random(id);
        StringBuilder text = new StringBuilder(size + 200);
        while (text.length() < size) {
            for (int sentence = 2 + random.nextInt(4); sentence > 0; sentence--) {
                int words = 6 + random.nextInt(14);
                for (int w = 0; w < words; w++) {
                    String word = vocabulary[zipf[random.nextInt(zipf.length)]];
                    text.append(w == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word)
                            .append(w + 1 < words ? " " : ". ");
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private Iterable<IndexedDocument> corpus(int documents, int size) {
        return () -> new Iterator<>() {
            private long next = 1;

            @Override
            public boolean hasNext() {
                return next <= documents;
            }

            @Override
            public IndexedDocument next() {
                long id = next++;
                return new IndexedDocument(id, "k" + id, "id", text(id, size), List.of());
            }
        };
    }

    private void run(Path folder, int documents, int size) throws IOException {
        try (TextIndex index = TextIndex.open(folder, "bench")) {
            long start = System.nanoTime();
            long cpuStart = PROCESS.getProcessCpuTime();
            index.rebuild(corpus(documents, size), 1, Progress.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            double megabytes = documents * (double) size / 1e6;
            out.printf("built %,d documents, %.0f MB of text in %.1f s: %.2f MB/s; %.1f s of processor%n", documents,
                    megabytes, seconds, megabytes / seconds, (PROCESS.getProcessCpuTime() - cpuStart) / 1e9);
            try (Stream<Path> files = Files.list(folder)) {
                out.printf("index %.0f MB on disk%n", files.mapToLong(file -> file.toFile().length()).sum() / 1e6);
            }
            out.printf("heap after build %.0f MB%n", heap());
            queries(index, documents, size);
            update(index, size);
            out.printf("heap at the end %.0f MB%n", heap());
        }
    }

    private void queries(TextIndex index, int documents, int size) {
        IntFunction<String> common = i -> vocabulary[i % 8];
        IntFunction<String> middle = i -> vocabulary[300 + i * 7 % 500];
        IntFunction<String> rare = i -> vocabulary[40_000 + i * 31 % 10_000];
        Map<Long, RangeSet> half = new HashMap<>();
        for (long id = 1; id <= documents; id += 2) {
            half.put(id, RangeSet.of(new TextRange(0, size / 2)));
        }
        FieldRanges fields = (field, value) -> half;
        measure(index, fields, "rare word", rare, TextUnit.PARAGRAPH, false);
        measure(index, fields, "common word", common, TextUnit.PARAGRAPH, false);
        measure(index, fields, "two common, paragraph", i -> common.apply(i) + " " + common.apply(i + 1),
                TextUnit.PARAGRAPH, false);
        measure(index, fields, "common + middle, sentence", i -> common.apply(i) + " " + middle.apply(i),
                TextUnit.SENTENCE, false);
        measure(index, fields, "two middle, sentence", i -> middle.apply(i) + " " + middle.apply(i + 3),
                TextUnit.SENTENCE, false);
        measure(index, fields, "three common -common", i -> common.apply(i) + " " + common.apply(i + 1) + " "
                + common.apply(i + 2) + " -" + common.apply(i + 3), TextUnit.PARAGRAPH, false);
        measure(index, fields, "phrase of commons", i -> '"' + common.apply(i) + " " + common.apply(i + 1) + '"',
                TextUnit.PARAGRAPH, false);
        measure(index, fields, "near", i -> '"' + common.apply(i) + " " + middle.apply(i) + "\"~5",
                TextUnit.PARAGRAPH, false);
        measure(index, fields, "prefix of 3", i -> rare.apply(i).substring(0, 3) + "*", TextUnit.PARAGRAPH, false);
        measure(index, fields, "prefix of 1", i -> middle.apply(i).charAt(0) + "*", TextUnit.PARAGRAPH, false);
        measure(index, fields, "prefix of 3, capitals", i -> "match:case " + rare.apply(i).substring(0, 3) + "*",
                TextUnit.PARAGRAPH, false);
        measure(index, fields, "common word, capitals", i -> "match:case " + common.apply(i), TextUnit.PARAGRAPH,
                false);
        measure(index, fields, "suffix", i -> "*" + rare.apply(i).substring(2), TextUnit.PARAGRAPH, false);
        measure(index, fields, "one edit", i -> middle.apply(i) + "~", TextUnit.PARAGRAPH, false);
        measure(index, fields, "common word by stem", common, TextUnit.PARAGRAPH, true);
        measure(index, fields, "two common by stem", i -> common.apply(i) + " " + common.apply(i + 1),
                TextUnit.PARAGRAPH, true);
        measure(index, fields, "field + common", i -> "code:x " + common.apply(i), TextUnit.PARAGRAPH, false);
        suggestions(index);
        long start = System.nanoTime();
        Answer all = index.search(QueryParser.parse(common.apply(0)), SearchOptions.all(TextUnit.PARAGRAPH), fields);
        out.printf("%-28s %,d hits in %.0f ms%n", "every hit of the commonest", all.totalHits(),
                (System.nanoTime() - start) / 1e6);
    }

    /** Passages like some: by the words of twenty passages, as many words as a code's suggestions are found by. */
    private void suggestions(TextIndex index) {
        List<Double> times = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < 30; i++) {
            Map<String, Double> words = new HashMap<>();
            for (int k = 0; k < SUGGESTED_BY; k++) {
                words.put(Folding.word(vocabulary[300 + (i * 41 + k * 97) % 3_000]), 1.0 + k % 5);
            }
            long start = System.nanoTime();
            found += index.similar(words, PAGE, (document, range) -> true, Progress.NONE).size();
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        out.printf("%-28s p50 %6.1f ms  p95 %6.1f ms  (%d passages)%n", "suggestions", times.get(15), times.get(28),
                found / 30);
    }

    private void measure(TextIndex index, FieldRanges fields, String name, IntFunction<String> query, TextUnit unit,
            boolean stem) {
        List<Double> times = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        long hits = 0;
        for (int i = -15; i < 60; i++) {
            ParsedQuery parsed = QueryParser.parse(query.apply(i + 15));
            long start = System.nanoTime();
            long workStart = THREADS.getCurrentThreadCpuTime();
            Answer answer = index.search(parsed, new SearchOptions(unit, stem, PAGE), fields);
            if (i >= 0) {
                times.add((System.nanoTime() - start) / 1e6);
                work.add((THREADS.getCurrentThreadCpuTime() - workStart) / 1e6);
                hits += answer.hits().size();
            }
        }
        times.sort(null);
        work.sort(null);
        out.printf("%-28s p50 %6.1f ms  p95 %6.1f ms; of processor p50 %6.1f ms  p95 %6.1f ms  (%d hits a page)%n",
                name, times.get(times.size() / 2), times.get(times.size() * 95 / 100), work.get(work.size() / 2),
                work.get(work.size() * 95 / 100), hits / times.size());
    }

    private void update(TextIndex index, int size) {
        List<Double> times = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            IndexedDocument document = new IndexedDocument(1 + i, "new", "id", text(100_000 + i, size), List.of());
            long start = System.nanoTime();
            long workStart = THREADS.getCurrentThreadCpuTime();
            index.update(List.of(document), List.of(), 2 + i);
            times.add((System.nanoTime() - start) / 1e6);
            work.add((THREADS.getCurrentThreadCpuTime() - workStart) / 1e6);
        }
        times.sort(null);
        work.sort(null);
        out.printf("%-28s p50 %6.1f ms  p95 %6.1f ms; of processor p50 %6.1f ms  p95 %6.1f ms%n",
                "one document changed", times.get(30), times.get(57), work.get(30), work.get(57));
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws IOException {
        int documents = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        int size = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
        new SearchFigures(System.out).run(Path.of(args[0]), documents, size);
    }
}
