package org.makna.exchange;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedSegment;
import org.makna.model.Progress;
import org.makna.model.Table;

/** Measures the writing of segments and workbooks. Arguments: numbers of segments. Run it with {@code -Xmx512m}. */
public final class WorkbookScenario {

    private static final String SENTENCE = "Kami harus menunggu lama di loket, padahal semua berkas sudah lengkap. ";

    private WorkbookScenario() {
    }

    /** Prints one line per number of segments and kind of file. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("makna-exchange");
        for (String arg : args) {
            int count = Integer.parseInt(arg);
            CodedSegments segments = new CodedSegments(Samples.ATTRIBUTES, List.of(), count, 700, generate(count));
            measure("segments xlsx", count, folder.resolve("s.xlsx"),
                    file -> SegmentFiles.xlsx(file, segments, Samples.IMPRINT, Samples.ENGLISH, Progress.NONE));
            measure("workbook xlsx", count, folder.resolve("w.xlsx"),
                    file -> StudyWorkbook.write(file, content(segments), Samples.ENGLISH, Progress.NONE,
                            SheetLimits.EXCEL));
            measure("segments csv", count, folder.resolve("s.csv"),
                    file -> SegmentFiles.csv(file, segments, false, Progress.NONE));
            measure("segments json", count, folder.resolve("s.json"),
                    file -> SegmentFiles.json(file, segments, Progress.NONE));
        }
        Files.delete(folder);
    }

    private static Source<CodedSegment> generate(int count) {
        return reader -> {
            for (int i = 0; i < count; i++) {
                reader.accept(Samples.segment(i, (i + " " + SENTENCE).repeat(1 + i % 8)));
            }
        };
    }

    private static WorkbookContent content(CodedSegments segments) {
        List<String> codes = new ArrayList<>();
        List<CodeFrequency> frequencies = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            codes.add("Theme " + i % 10 + " > Code " + i);
            frequencies.add(Samples.frequency(codes.getLast()));
        }
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            documents.add("Interviews/P" + i);
        }
        double[][] cells = new double[100][2000];
        for (int i = 0; i < 200_000; i++) {
            cells[i / 2000][i % 2000] = i % 7;
        }
        Table table = Samples.table(codes, documents, cells, Table.Base.NONE);
        return new WorkbookContent(Samples.IMPRINT, List.of("Ana"), List.of(), frequencies, table, Samples.crosstab(),
                null, Analyses.NONE, segments, StudyLists.NONE, List.of());
    }

    private static void measure(String what, int count, Path file, Consumer<Path> work) throws IOException {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.accept(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e9;
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("%s, %d segments: %.2f s (%.2f s of the processor), peak heap %d MB, file %.1f MB%n", what,
                count, seconds, cpu,
                peak >> 20, Files.size(file) / 1048576.0);
        Files.delete(file);
    }
}
