package org.makna.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.study.StudyPart;

/**
 * Measures {@code makna export STUDY workbook.xlsx} as a user runs it: in a cold process of its own with a heap of 512 MB.
 *
 * <p>Run by hand with a folder, and the number of codings. The study (2,000 texts of 10 KB, 110 codes, two coders, 200 cases of two
 * attributes) is made when the folder has none of that size; it takes some minutes. Linux only, as the resident size is read
 * from the system.
 */
public final class WorkbookFigures {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final int TEXTS = 2000;

    private WorkbookFigures() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int codings = Integer.parseInt(args[1]);
        System.setProperty("makna.cache", folder.resolve("cache").toString());
        Path file = folder.resolve("codings-" + codings + ".makna");
        if (!Files.exists(file)) {
            make(folder, file, codings);
        }
        Path workbook = folder.resolve("workbook.xlsx");
        Files.deleteIfExists(workbook);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-Xlog:gc:file=" + folder.resolve("gc.txt"), "--enable-native-access=ALL-UNNAMED",
                "-Dmakna.cache=" + folder.resolve("cache"), "-cp", System.getProperty("java.class.path"),
                "org.makna.Main", "export", file.toString(), workbook.toString(), "--lang", "en")
                .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile()).start();
        String resident = "";
        while (process.isAlive()) {
            resident = peak(process.pid(), resident);
            process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "export of %d codings: exit %d, %.1f s, resident %s, file %.1f MB, load %s%n",
                codings, process.exitValue(), seconds, resident, Files.size(workbook) / 1e6,
                Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static String peak(long pid, String before) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:")).findFirst()
                    .map(line -> line.substring("VmHWM:".length()).strip()).orElse(before);
        } catch (java.nio.file.NoSuchFileException e) {
            // Just ended.
            return before;
        }
    }

    private static void make(Path folder, Path file, int codings) throws IOException {
        Path files = folder.resolve("texts");
        if (!Files.exists(files)) {
            new Corpus(2, 20_000).writeTexts(files, TEXTS, 10_000);
        }
        Random random = new Random(3);
        StringBuilder coded = new StringBuilder("document,start,end,code,coder,weight\n");
        for (int i = 0; i < codings; i++) {
            int start = random.nextInt(9000);
            coded.append(document(random.nextInt(TEXTS))).append(',').append(start).append(',')
                    .append(start + 20 + random.nextInt(400)).append(",Theme ").append(random.nextInt(10))
                    .append(" > Code ").append(random.nextInt(10)).append(',')
                    .append(random.nextBoolean() ? "Ana" : "Budi").append(',').append(random.nextInt(101)).append('\n');
        }
        StringBuilder cases = new StringBuilder("case,document,Region,Age\n");
        List<String> regions = List.of("Bali", "Papua", "Jawa", "Aceh", "");
        for (int i = 0; i < TEXTS; i++) {
            int one = i / 10;
            cases.append("Case ").append(one).append(',').append(document(i)).append(',')
                    .append(regions.get(one % regions.size())).append(',').append(18 + one % 60).append('\n');
        }
        try (Study study = Study.create(file, "Bench", "id", ENGLISH)) {
            study.importing().run(List.of(files), ImportOptions.DEFAULT, Progress.NONE);
            importFrom(study, StudyPart.CODINGS, Files.writeString(folder.resolve("codings.csv"), coded));
            importFrom(study, StudyPart.CASES, Files.writeString(folder.resolve("cases.csv"), cases));
        }
    }

    private static String document(int number) {
        return "texts/f" + number / 100 + "/T" + number;
    }

    private static void importFrom(Study study, StudyPart part, Path csv) {
        if (!study.exchange(part).importFrom(csv).complete()) {
            throw new IllegalStateException("The study was not made as wanted: " + part);
        }
    }
}
