package org.makna.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.makna.model.FileReport;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.study.ExchangeReport;
import org.makna.study.HitContext;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.study.TableRequest;
import org.makna.study.StudyPart;

/**
 * Measures the budgets of the foundation in one process and prints the rows of {@code docs/benchmarks.md}.
 *
 * <p>Run by {@code mvn -Pbench verify}. Everything is generated from seeds under the folder that the first argument names.
 */
public final class Budgets {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private final Path folder;
    private final List<String> rows = new ArrayList<>();

    private Budgets(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        delete(folder);
        Files.createDirectories(folder);
        System.setProperty("makna.cache", folder.resolve("cache").toString());
        Budgets budgets = new Budgets(folder);
        budgets.wordDocuments();
        budgets.codedTexts();
        budgets.largeCorpus();
        System.out.println("| work | budget | measured |\n|---|---|---|");
        budgets.rows.forEach(System.out::println);
        System.out.println("Peak heap " + peakHeap() + " MB of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB, "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version());
        delete(folder);
    }

    private void wordDocuments() {
        Path files = folder.resolve("word");
        new Corpus(1, 8000).writeWordDocuments(files, 200, 17_000);
        try (Study study = Study.create(folder.resolve("word.makna"), "", "id", ENGLISH)) {
            long start = System.nanoTime();
            List<FileReport> reports = study.importing().run(List.of(files), ImportOptions.DEFAULT, Progress.NONE);
            row("import of 200 .docx, 17 KB of text each", "10 s", seconds(start));
            require(reports.stream().allMatch(report -> report.status() == FileReport.Status.IMPORTED)
                    && reports.size() == 200);
        }
    }

    private void codedTexts() throws IOException {
        Path files = folder.resolve("texts");
        new Corpus(2, 20_000).writeTexts(files, 2000, 10_000);
        Path codings = folder.resolve("codings.csv");
        Random random = new Random(3);
        StringBuilder csv = new StringBuilder("document,start,end,code,coder\n");
        for (int i = 0; i < 20_000; i++) {
            int document = random.nextInt(2000);
            int start = random.nextInt(9000);
            csv.append("texts/f").append(document / 100).append("/T").append(document).append(',').append(start)
                    .append(',')
                    .append(start + 20 + random.nextInt(400)).append(",Theme ").append(random.nextInt(10))
                    .append(" > Code ")
                    .append(random.nextInt(10)).append(',').append(random.nextBoolean() ? "Ana" : "Budi").append('\n');
        }
        Files.writeString(codings, csv);
        try (Study study = Study.create(folder.resolve("texts.makna"), "", "id", ENGLISH)) {
            long start = System.nanoTime();
            study.importing().run(List.of(files), ImportOptions.DEFAULT, Progress.NONE);
            double texts = seconds(start);
            ExchangeReport report = study.exchange(StudyPart.CODINGS).importFrom(codings);
            row("import of 2,000 texts of 10 KB with 20,000 codings (texts " + format(texts) + ")", "20 s",
                    seconds(start));
            require(report.complete());
            study.corpus();
            row("table of 100 codes × 2,000 documents, 20,000 codings, median of 9", "0.1 s",
                    median(9, () -> study.tables()
                            .count(new TableRequest("codes", "documents", "codings", "none", "none", ""))));
            row("the same in words, texts read anew", "–", median(3, () -> study.tables()
                    .count(new TableRequest("codes", "documents", "words", "none", "none", ""))));
            Path xlsx = folder.resolve("segments.xlsx");
            row("xlsx of 20,000 segments, median of 3", "2 s",
                    median(3, () -> study.output().segmentsTo(study.segments(null, ""), xlsx, false,
                            HitContext.LINE, List.of(), Progress.NONE)));
            Path workbook = folder.resolve("workbook.xlsx");
            row("the whole workbook of that study", "–",
                    median(1, () -> study.output().studyTo(workbook, false, Progress.NONE)));
            row("one coding by a person, committed, median of 200", "50 ms", median(200, () -> study.editAndWait(
                    org.makna.model.Message.of("step.import", 1), rows -> {
                        long document = 1 + random.nextInt(2000);
                        int at = random.nextInt(9000);
                        return rows.codings().apply(org.makna.store.NewCoding.of(document,
                                new org.makna.model.TextRange(at, at + 10), rows.codes().all().getLast().id(), 1));
                    })));
        }
    }

    private void largeCorpus() {
        Path files = folder.resolve("large");
        Corpus corpus = new Corpus(4, 60_000);
        corpus.writeTexts(files, 20_000, 10_000);
        try (Study study = Study.create(folder.resolve("large.makna"), "", "id", ENGLISH)) {
            long start = System.nanoTime();
            study.importing().run(List.of(files), ImportOptions.DEFAULT, Progress.NONE);
            row("import of 20,000 texts of 10 KB", "–", seconds(start));
            start = System.nanoTime();
            study.finder().search("zzz", TextUnit.PARAGRAPH, false, 20);
            row("index of those 200 MB", "80 s", seconds(start));
            List<String> queries = List.of(corpus.word(5), corpus.word(50_000), corpus.word(3) + " " + corpus.word(40),
                    '"' + corpus.word(2) + " " + corpus.word(7) + '"', corpus.word(300).substring(0, 4) + "*",
                    corpus.word(900) + " OR " + corpus.word(1000), corpus.word(200) + " -" + corpus.word(4));
            for (String query : queries) {
                study.finder().search(query, TextUnit.PARAGRAPH, false, 20);
            }
            double[] times = new double[queries.size() * 20];
            for (int i = 0; i < times.length; i++) {
                long asked = System.nanoTime();
                study.finder().search(queries.get(i % queries.size()), TextUnit.PARAGRAPH, false, 20);
                times[i] = seconds(asked);
            }
            Arrays.sort(times);
            row("first page of 20 ranked hits over 20,000 documents, seven kinds of query, median", "50 ms",
                    times[times.length / 2]);
            row("the same, 95th percentile", "–", times[times.length * 95 / 100]);
        }
    }

    private void row(String work, String budget, double seconds) {
        rows.add("| " + work + " | " + budget + " | " + format(seconds) + " |");
        System.out.println(rows.getLast());
    }

    private static String format(double seconds) {
        return seconds < 1
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1000)
                : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static double median(int times, Runnable work) {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            all[i] = seconds(start);
        }
        Arrays.sort(all);
        return all[times / 2];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalStateException("The measured work went wrong");
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
