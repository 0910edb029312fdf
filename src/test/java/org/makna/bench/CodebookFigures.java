package org.makna.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.store.NewCode;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.shell.PreferencesFile;
import org.makna.ui.shell.StudyWindow;
import org.makna.ui.shell.Theme;
import org.makna.ui.workspace.Workspace;

/**
 * Measures the codebook of 5,000 codes in the running window, and prints a row for each piece of work: the median and the
 * longest of seven times from the call on the FX thread until the second frame that shows the result.
 *
 * <p>{@code CodebookFigures FOLDER} makes its study in the folder, which must not be there.
 */
public final class CodebookFigures {

    private static final int GROUPS = 100;
    private static final int IN_GROUP = 49;
    private static final int TIMES = 7;

    private final Path folder;
    private StudyWindow window;
    private Stage stage;

    private CodebookFigures(Path folder) {
        this.folder = folder;
    }

    /** Measures everything and ends the program. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectory(Path.of(args[0]));
        System.setProperty("makna.home", folder.resolve("home").toString());
        new CodebookFigures(folder).run();
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
            stage.setWidth(1000);
            stage.setHeight(900);
            stage.show();
            window.open(study);
            return true;
        });
        until(() -> window.workspace().isPresent());
        frames(System.nanoTime());
        TextField filter = onFx(() -> (TextField) stage.getScene().lookup("#codebook-filter"));
        TreeView<?> tree = onFx(() -> (TreeView<?>) stage.getScene().lookup("#codebook-tree"));
        row("filter typed that nearly all codes match", () -> filter.setText("code"), () -> true, filter::clear);
        row("filter typed that a hundred codes match", () -> filter.setText("code 7"), () -> true, filter::clear);
        row("filter with all matches taken away", filter::clear, () -> true, () -> filter.setText("code"));
        onFx(() -> {
            filter.clear();
            return true;
        });
        row("a code of 49 unfolded", () -> tree.getTreeItem(20).setExpanded(true), () -> true,
                () -> tree.getTreeItem(20).setExpanded(false));
        row("all codes unfolded", () -> unfold(tree, true), () -> true, () -> unfold(tree, false));
        onFx(() -> {
            unfold(tree, true);
            return true;
        });
        rename();
        apply();
    }

    private static void unfold(TreeView<?> tree, boolean all) {
        List.copyOf(tree.getRoot().getChildren()).forEach((TreeItem<?> item) -> item.setExpanded(all));
    }

    private void rename() throws Exception {
        long code = workspace().now().get().codebook().entries().get(2500).code().id();
        int[] number = {0};
        row("a code renamed while all are unfolded, committed and visible",
                () -> workspace().edit(workspace().study().codebookEdits().rename(code, "Renamed " + ++number[0])),
                () -> workspace().now().get().code(code).orElseThrow().name().equals("Renamed " + number[0]), () -> {
                });
    }

    private void apply() throws Exception {
        long document = workspace().now().get().documents().allDocuments().getFirst().document().id();
        long code = workspace().now().get().codebook().entries().get(2500).code().id();
        onFx(() -> {
            workspace().navigator().open(document);
            return true;
        });
        until(() -> workspace().target().get() != null);
        int[] from = {0};
        row("a code applied from the tree, committed and counted",
                () -> workspace().target().get().apply(code),
                () -> workspace().now().get().codebook().entry(code).orElseThrow().own() >= from[0] / 10,
                () -> {
                    from[0] += 10;
                    workspace().navigator().open(document, new TextRange(from[0], from[0] + 8));
                });
    }

    private Path makeStudy() throws Exception {
        Path file = folder.resolve("codes.makna");
        Path text = Files.writeString(folder.resolve("text.txt"), "Words that are coded here. ".repeat(400));
        try (Study study = Study.create(file, "", "", Messages.in(Locale.ENGLISH))) {
            study.importing().run(List.of(text),
                    new ImportOptions("", null, null, null, ImportOptions.OnDuplicate.IMPORT), Progress.NONE);
            study.editAndWait(Message.of("step.code-create", "many"), rows -> {
                for (int i = 0; i < GROUPS; i++) {
                    long parent = rows.codes().create(NewCode.named(null, "Group " + i, "#0072b2")).id();
                    for (int j = 0; j < IN_GROUP; j++) {
                        rows.codes().create(NewCode.named(parent, "Code " + i + " " + j, "#0072b2"));
                    }
                }
                return 0;
            });
        }
        return file;
    }

    private void row(String work, Runnable doing, BooleanSupplier done, Runnable before) throws Exception {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            onFx(() -> {
                before.run();
                return true;
            });
            frames(System.nanoTime());
            frames(System.nanoTime());
            long start = System.nanoTime();
            onFx(() -> {
                doing.run();
                return true;
            });
            until(done);
            times[i] = frames(start);
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "| %s | %.0f / %.0f ms |%n", work, times[TIMES / 2], times[TIMES - 1]);
    }

    private Workspace workspace() {
        return window.workspace().orElseThrow();
    }

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
        return (frame.get(120, TimeUnit.SECONDS) - start) / 1e6;
    }

    private static void until(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException();
            }
            Thread.sleep(1);
        }
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
