package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.makna.ui.common.FilePicker;
import org.makna.ui.shell.PreferencesFile;
import org.makna.ui.shell.StudyWindow;
import org.makna.ui.shell.Theme;
import org.makna.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A test that drives the whole window by clicks and keys, in English, with a home of its own. */
public abstract class WindowTest extends FxRobot {

    /** Home and studies of the test. */
    @TempDir
    protected Path folder;

    /** The files that the choosers will answer with, in order. */
    protected final Deque<Path> chosen = new ArrayDeque<>();

    protected Stage stage;
    protected StudyWindow window;
    private final StyleWarnings styles = new StyleWarnings();

    @BeforeEach
    void openWindow() throws Exception {
        System.setProperty("makna.home", folder.resolve("home").toString());
        FxToolkit.registerPrimaryStage();
        // Not FxToolkit.registerStage: that keeps every event of a stage, and with them all nodes there ever were.
        interact(() -> stage = new Stage());
        reopen();
    }

    /** Opens the window, as at a start of the program. */
    protected void reopen() throws TimeoutException {
        interact(() -> {
            Theme.loadFonts();
            PreferencesFile file = new PreferencesFile(folder.resolve("preferences.properties"));
            file.keep(file.preferences().withLanguage(language()).withCoder("Ana"));
            window = new StudyWindow(stage, file, new AnsweringFiles());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width());
            stage.setHeight(900);
            stage.show();
        });
    }

    /** Language of the window, a BCP 47 code. */
    protected String language() {
        return "en";
    }

    /** Width of the window; the headless screen ends at 1000. */
    protected double width() {
        return 1000;
    }

    @AfterEach
    void closeWindow() throws Exception {
        push(KeyCode.ESCAPE);
        release(new KeyCode[0]);
        interact(() -> {
            window.close();
            stage.hide();
            // The headless robot of each test keeps the stage of the test before, one behind the other.
            stage.setScene(new Scene(new Region()));
            stage.setOnCloseRequest(null);
        });
        FxToolkit.cleanupStages();
        System.clearProperty("makna.home");
        styles.close();
        assertThat(styles.heard()).as("what the style sheets are warned of").isEmpty();
    }

    /** The workspace of the open study. */
    protected Workspace workspace() {
        return window.workspace().orElseThrow();
    }

    /** Waits until something holds on the FX thread. */
    protected void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come about: " + situation(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What is open and where the focus is, for those who read why a test failed. */
    private String situation() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> "focus at " + stage.getScene().getFocusOwner()
                + (stage.isFocused() ? "" : " of a window that has not the focus") + ", windows "
                + Window.getWindows().stream().map(open -> open.getClass().getSimpleName()).toList()
                + ", problems " + window.workspace().map(open -> open.problems().list()));
    }

    /** Opens a study and waits for its desks. */
    protected void openStudy(Path study) {
        interact(() -> window.open(study));
        await(() -> window.workspace().isPresent());
    }

    /** The node of an id, which must be there. */
    protected <T extends Node> T node(String id) {
        return lookup("#" + id).query();
    }

    /** Writes a picture of the scene, for people to look at. */
    protected void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> Png.write(stage.getScene().snapshot(null), Path.of("target", "shots", name + ".png")));
    }

    private final class AnsweringFiles implements FilePicker {

        @Override
        public Optional<Path> open(String title, String kind, List<String> globs) {
            return Optional.ofNullable(chosen.poll());
        }

        @Override
        public List<Path> openMany(String title, String kind, List<String> globs) {
            List<Path> all = List.copyOf(chosen);
            chosen.clear();
            return all;
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.ofNullable(chosen.poll());
        }

        @Override
        public Optional<Path> save(String title, String kind, List<String> globs, String name) {
            return Optional.ofNullable(chosen.poll());
        }
    }
}
