package org.makna.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.makna.model.Document;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.study.StudyPart;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.shell.PreferencesFile;
import org.makna.ui.shell.StudyWindow;
import org.makna.ui.shell.Theme;
import org.makna.ui.workspace.Workspace;

/**
 * Measures the budgets of the window in the running window, and prints a row for each.
 *
 * <p>{@code WindowBudgets FOLDER} makes its studies in the folder and removes it at the end. A figure is the time from the
 * call on the FX thread until the second frame in which the result is to be seen.
 */
public final class WindowBudgets {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private final Path folder;
    private StudyWindow window;
    private Stage stage;

    private WindowBudgets(Path folder) {
        this.folder = folder;
    }

    /** Measures everything and ends the program. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        delete(folder);
        Files.createDirectories(folder);
        System.setProperty("makna.home", folder.resolve("home").toString());
        new WindowBudgets(folder).run();
        delete(folder);
        System.exit(0);
    }

    private void run() throws Exception {
        Path study = makeStudy();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        onFx(() -> {
            Theme.loadFonts();
            stage = new Stage();
            window = new StudyWindow(stage, new PreferencesFile(folder.resolve("preferences.properties")));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(900);
            stage.show();
            return true;
        });
        long start = System.nanoTime();
        onFx(() -> {
            window.open(study);
            return true;
        });
        until(() -> window.workspace().isPresent());
        row("study of 204 documents and 126,000 codings open in its window", "–", frames(start));
        warmUp();
        document("1 MB", "1 MB with 2,000 codings opened", "300 ms");
        document("5 MB", "5 MB with 20,000 codings opened", "500 ms");
        scroll();
        apply("5 MB");
        document("paragraph", "one paragraph of 2 MB with 4,000 codings opened", "300 ms");
        scrollTo("paragraph", "longest gap between frames while jumping through that paragraph", "300 ms");
        onFx(() -> {
            window.close();
            stage.hide();
            return true;
        });
    }

    private Path makeStudy() throws IOException {
        Path files = folder.resolve("texts");
        new Corpus(7, 20_000).writeTexts(files, 200, 10_000);
        Path large = folder.resolve("large");
        Files.createDirectories(large);
        Random random = new Random(11);
        Corpus corpus = new Corpus(8, 20_000);
        Files.writeString(large.resolve("1 MB.txt"), text(corpus, random, 1_000_000, false));
        Files.writeString(large.resolve("5 MB.txt"), text(corpus, random, 5_000_000, false));
        Files.writeString(large.resolve("paragraph.txt"), text(corpus, random, 2_000_000, true));
        Files.writeString(large.resolve("warm.txt"), text(corpus, random, 60_000, false));
        StringBuilder csv = new StringBuilder("document,start,end,code,coder\n");
        codings(csv, random, "large/1 MB", 1_000_000, 2_000);
        codings(csv, random, "large/5 MB", 5_000_000, 20_000);
        codings(csv, random, "large/paragraph", 2_000_000, 4_000);
        codings(csv, random, "large/warm", 60_000, 200);
        for (int i = 0; i < 200; i++) {
            codings(csv, random, "texts/f" + i / 100 + "/T" + i, 9_500, 500);
        }
        Path table = folder.resolve("codings.csv");
        Files.writeString(table, csv);
        Path path = folder.resolve("window.makna");
        try (Study study = Study.create(path, "", "id", ENGLISH)) {
            study.importing().run(List.of(files, large), ImportOptions.DEFAULT, Progress.NONE);
            require(study.exchange(StudyPart.CODINGS).importFrom(table).complete());
        }
        return path;
    }

    /** Interview-like paragraphs of 40 to 900 characters, or one paragraph. */
    private static String text(Corpus corpus, Random random, int length, boolean one) {
        StringBuilder text = new StringBuilder(length + 1000);
        int left = 0;
        while (text.length() < length) {
            if (left <= 0) {
                if (!one && !text.isEmpty()) {
                    text.append('\n');
                }
                left = 40 + random.nextInt(860);
            }
            String word = corpus.word(random.nextInt(20_000));
            text.append(word).append(random.nextInt(14) == 0 ? ". " : " ");
            left -= word.length() + 1;
        }
        return text.toString();
    }

    private static void codings(StringBuilder csv, Random random, String document, int length, int count) {
        for (int i = 0; i < count; i++) {
            int long_ = (int) Math.exp(Math.log(15) + random.nextDouble() * (Math.log(1500) - Math.log(15)));
            int start = random.nextInt(length - long_ - 1);
            csv.append('"').append(document).append("\",").append(start).append(',').append(start + long_)
                    .append(",Theme ").append(random.nextInt(4)).append(" > Code ").append(random.nextInt(10))
                    .append(random.nextBoolean() ? ",Ana\n" : ",Budi\n");
        }
    }

    private void warmUp() throws Exception {
        for (int i = 0; i < 3; i++) {
            open("warm");
        }
        for (int i = 0; i < 60; i++) {
            onFx(() -> {
                view().scrollBy(57);
                return true;
            });
            frames(System.nanoTime());
        }
        apply(10, "warm");
    }

    private void document(String name, String what, String budget) throws Exception {
        Gaps gaps = onFx(Gaps::new);
        double ms = open(name);
        row(what, budget, ms);
        row("  longest gap between two frames meanwhile", "–", onFx(gaps::longest));
    }

    private double open(String name) throws Exception {
        Document document = document(name);
        long start = System.nanoTime();
        onFx(() -> {
            workspace().navigator().open(document.id());
            return true;
        });
        until(() -> view() != null && view().document().length() == document.length());
        return frames(start);
    }

    private void scroll() throws Exception {
        double[] times = new double[400];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            onFx(() -> {
                view().scrollBy(57);
                return true;
            });
            times[i] = nextFrame(start);
        }
        Arrays.sort(times);
        row("scroll step there, median", "–", times[times.length / 2]);
        row("scroll step there, 95th percentile", "33 ms", times[times.length * 95 / 100]);
    }

    private void scrollTo(String name, String what, String budget) throws Exception {
        Document document = document(name);
        Gaps gaps = onFx(Gaps::new);
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            int at = random.nextInt(document.length() - 100);
            onFx(() -> {
                view().reveal(new TextRange(at, at + 20));
                return true;
            });
            nextFrame(System.nanoTime());
        }
        row(what, budget, onFx(gaps::longest));
    }

    private void apply(String name) throws Exception {
        double[] times = apply(60, name);
        Arrays.sort(times);
        row("a code applied there: committed and visible, median", "50 ms", times[times.length / 2]);
        row("a code applied there, 95th percentile", "–", times[times.length * 95 / 100]);
    }

    private double[] apply(int count, String name) throws Exception {
        Document document = document(name);
        long code = workspace().now().get().codebook().entries().getLast().code().id();
        Random random = new Random(3);
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(document.length() - 200);
            int length = 33 + i;
            onFx(() -> {
                view().select(new TextRange(at, at + length));
                view().reveal(new TextRange(at, at + length));
                return true;
            });
            frames(System.nanoTime());
            TextRange range = onFx(() -> view().getSelection());
            long start = System.nanoTime();
            onFx(() -> {
                workspace().target().get().apply(code);
                return true;
            });
            until(() -> view().spansAt(range.start()).stream()
                    .anyMatch(span -> span.range().equals(range) && span.codeId() == code));
            times[i] = nextFrame(start);
        }
        return times;
    }

    private Document document(String name) {
        return workspace().now().get().documents().allDocuments().stream().map(entry -> entry.document())
                .filter(document -> document.name().equals(name)).findFirst().orElseThrow();
    }

    private Workspace workspace() {
        return window.workspace().orElseThrow();
    }

    private DocumentView view() {
        return stage.getScene().getRoot().lookupAll("#document-view").stream().map(DocumentView.class::cast)
                .filter(view -> view.getScene() != null && isShown(view)).findFirst().orElse(null);
    }

    private static boolean isShown(javafx.scene.Node node) {
        for (javafx.scene.Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Milliseconds from a time to the second frame from now. */
    private double frames(long start) throws Exception {
        nextFrame(start);
        return nextFrame(start);
    }

    private double nextFrame(long start) throws Exception {
        CompletableFuture<Long> frame = new CompletableFuture<>();
        onFx(() -> {
            stage.getScene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    stage.getScene().removePostLayoutPulseListener(this);
                    frame.complete(System.nanoTime());
                }
            });
            Platform.requestNextPulse();
            return true;
        });
        return (frame.get(60, TimeUnit.SECONDS) - start) / 1e6;
    }

    private static void until(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
            Thread.onSpinWait();
        }
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static void row(String work, String budget, double ms) {
        System.out.println("| " + work + " | " + budget + " | " + String.format(Locale.ROOT, "%.0f ms", ms) + " |");
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalStateException("The work was not done as meant");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> files = Files.walk(folder)) {
                deepestFirst = new ArrayList<>(files.toList());
            }
            deepestFirst.sort(Comparator.reverseOrder());
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    /** The longest time that the FX thread went without a frame, since this was made. */
    private static final class Gaps extends AnimationTimer {

        private long last;
        private long longest;

        Gaps() {
            start();
        }

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            if (last != 0) {
                longest = Math.max(longest, now - last);
            }
            last = now;
        }

        double longest() {
            stop();
            return longest / 1e6;
        }
    }
}
