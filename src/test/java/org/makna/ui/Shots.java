package org.makna.ui;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.makna.model.PlacedCoding;
import org.makna.ui.action.Action;
import org.makna.ui.common.Problems;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.shell.PreferencesFile;
import org.makna.ui.shell.StudyWindow;
import org.makna.ui.shell.Theme;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Workspace;

/**
 * Draws every desk with the sample study, for people to look at.
 *
 * <p>{@code Shots FOLDER WIDTH}: pictures in the folder, 900 high and so wide, light and dark, English and Indonesian.
 */
public final class Shots {

    private final Path folder;
    private final double width;
    private Stage stage;
    private StudyWindow window;

    private Shots(Path folder, double width) {
        this.folder = folder;
        this.width = width;
    }

    /** Draws everything and ends the program. */
    public static void main(String[] args) throws Exception {
        System.setProperty("makna.home", Path.of(args[0], "home").toString());
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new Shots(Path.of(args[0]), Double.parseDouble(args[1])).run();
        System.exit(0);
    }

    private void run() throws Exception {
        for (String language : new String[]{"en", "id"}) {
            onFx(() -> {
                Theme.loadFonts();
                stage = new Stage();
                PreferencesFile file = new PreferencesFile(folder.resolve("preferences-" + language));
                file.keep(file.preferences().withLanguage(language).withCoder("Ana"));
                window = new StudyWindow(stage, file);
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(width);
                stage.setHeight(900);
                stage.show();
                return true;
            });
            draw("welcome-" + language);
            onFx(() -> window.services().actions().run(Action.OPEN_SAMPLE));
            until(() -> window.workspace().isPresent());
            code();
            for (String theme : new String[]{"light", "dark"}) {
                for (Desk desk : Desk.values()) {
                    onFx(() -> {
                        workspace().navigator().show(desk);
                        if (desk == Desk.FIND) {
                            workspace().navigator().find("sinyal");
                        }
                        return true;
                    });
                    rest();
                    draw(desk.name().toLowerCase(java.util.Locale.ROOT) + "-" + theme + "-" + language);
                }
                onFx(() -> window.services().actions().run(Action.SWITCH_THEME));
            }
            onFx(() -> {
                for (Problems.Problem problem : window.services().problems().list()) {
                    System.out.println(window.services().messages().text(problem.message()) + problem.detail());
                }
                window.close();
                stage.close();
                return true;
            });
        }
    }

    private void code() throws Exception {
        var document = workspace().now().get().documents().allDocuments().stream()
                .filter(one -> one.document().name().equals("W02")).findFirst().orElseThrow().document();
        PlacedCoding coding = workspace().study().codings(document.id()).get(4);
        onFx(() -> {
            workspace().navigator().openCoding(document.id(), coding.range(), coding.id());
            return true;
        });
        until(() -> stage.getScene().getRoot().lookup("#document-view") instanceof DocumentView view
                && view.document().length() > 0);
    }

    private Workspace workspace() {
        return window.workspace().orElseThrow();
    }

    /** Waits until nothing is read or counted any more, as far as frames can tell. */
    private void rest() throws Exception {
        for (int i = 0; i < 60; i++) {
            CountDownLatch frame = new CountDownLatch(1);
            onFx(() -> {
                stage.getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        stage.getScene().removePostLayoutPulseListener(this);
                        frame.countDown();
                    }
                });
                Platform.requestNextPulse();
                return true;
            });
            frame.await(1, TimeUnit.SECONDS);
        }
    }

    private void draw(String name) throws Exception {
        rest();
        onFx(() -> {
            Png.write(stage.getScene().snapshot(null), folder.resolve(name + ".png"));
            return true;
        });
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

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
