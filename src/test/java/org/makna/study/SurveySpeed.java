package org.makna.study;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.Progress;

/**
 * Measures the import of a large survey: {@code SurveySpeed ROWS [cancel after milliseconds]}. Each row has twelve closed
 * columns, one with several answers, and two open answers of some 20 words.
 */
final class SurveySpeed {

    private static final List<String> WORDS = List.of("the", "office", "answers", "slowly", "people", "wait", "online",
            "service", "village", "queue", "form", "again", "better", "than", "before", "telephone");

    private SurveySpeed() {
    }

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("survey-speed");
        Path survey = folder.resolve("survey.csv");
        write(survey, rows);
        try (Study study = Study.create(folder.resolve("study.makna"), "Speed", "en", Messages.in(Locale.ENGLISH))) {
            long start = System.nanoTime();
            AtomicBoolean cancelled = new AtomicBoolean();
            AtomicLong asked = new AtomicLong();
            if (args.length > 1) {
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        Thread.sleep(Long.parseLong(args[1]));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    asked.set(System.nanoTime());
                    cancelled.set(true);
                });
            }
            Progress progress = new Progress() {
                @Override
                public void report(long done, long total, String what) {
                }

                @Override
                public boolean cancelled() {
                    return cancelled.get();
                }
            };
            try {
                study.importing().run(List.of(survey), ImportOptions.DEFAULT, progress);
                say("imported", start);
            } catch (MaknaException e) {
                say("cancelled " + e.message().key(), asked.get());
            }
            StudyOverview overview = study.overview();
            System.out
                    .println(overview.documents() + " documents, " + study.caseTable().rows().size() + " cases, check "
                            + study.check());
            if (args.length == 1) {
                start = System.nanoTime();
                ImportPreview preview = study.importing().preview(List.of(survey), Progress.NONE).getFirst();
                say("previewed", start);
                start = System.nanoTime();
                System.out.println(study.importing().waves(List.of(preview.choice()), Progress.NONE).getFirst().same());
                say("planned as a later wave", start);
                start = System.nanoTime();
                study.undo();
                say("undone", start);
            }
        }
    }

    private static void say(String what, long since) {
        System.out.printf(Locale.ROOT, "%s after %.1f s, %d MB in use%n", what, (System.nanoTime() - since) / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private static void write(Path file, int rows) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Respondent,Age,Region,Gender,Media,Q1,Q2,Q3,Q4,Q5,Mood,Income,Date,What do you think?,Why?\n");
            for (int i = 0; i < rows; i++) {
                out.write("R" + i + "," + (18 + random.nextInt(60)) + ",Region " + random.nextInt(30) + ","
                        + (random.nextBoolean() ? "F" : "M") + "," + List.of("WhatsApp;Facebook", "TikTok",
                                "Facebook;TikTok;X").get(random.nextInt(3)));
                for (int q = 0; q < 5; q++) {
                    out.write("," + (1 + random.nextInt(5)));
                }
                out.write("," + List.of("Agree", "Neutral", "Disagree").get(random.nextInt(3)) + ","
                        + random.nextInt(10_000) + ".5,2025-0" + (1 + random.nextInt(9)) + "-11");
                out.write("," + words(random) + "," + words(random) + "\n");
            }
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
