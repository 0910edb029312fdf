package org.makna.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.KeyMap;
import org.makna.ui.action.Need;
import org.makna.ui.common.FilePicker;
import org.makna.ui.common.PopupsOnScreen;
import org.makna.ui.common.Problems;
import org.makna.ui.common.RunningTask;
import org.makna.ui.common.Tasks;
import org.makna.ui.document.ReadingPlaces;
import org.makna.ui.shell.Preferences.ThemeChoice;
import org.makna.ui.document.view.TextStyle;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Workspace;

/**
 * One window: without a study the welcome page, with one its desks. Composes everything else; for the FX thread.
 *
 * <p>Another language or another study builds the inside anew, in a scene of its own; the stage stays.
 */
public final class StudyWindow implements AutoCloseable {

    private static final List<String> STUDIES = List.of("*.makna");

    private final Stage stage;
    private final PreferencesFile file;
    private final Tasks tasks = Tasks.onThreads();
    private final Problems problems = new Problems();
    private final FilePicker files;
    private final PopupsOnScreen popups = new PopupsOnScreen();
    private StackPane root = new StackPane();
    private Scene scene = new Scene(root);
    private Preferences preferences;
    private WindowState state;
    private Services services;
    private @Nullable Study study;
    private @Nullable StudyPane pane;
    private ReadingPlaces places = new ReadingPlaces(ReadingPlaces.Kept.NOTHING);
    private final ChangeListener<ColorScheme> systemColours = (property, before, now) -> dress();
    private final Thread.UncaughtExceptionHandler faults;
    private final StudyDoor door;

    /** Fills a stage; the caller shows it. */
    public StudyWindow(Stage stage, PreferencesFile file) {
        this(stage, file, new WindowFiles(stage));
    }

    /** The same with another way to choose files. */
    public StudyWindow(Stage stage, PreferencesFile file, FilePicker files) {
        this.stage = stage;
        this.file = file;
        this.files = files;
        this.preferences = file.preferences();
        this.state = file.window();
        this.door = new StudyDoor(file, tasks, problems);
        this.services = serve();
        // A fault while the window works is told with the other problems instead of on a console nobody sees.
        faults = (thread, thrown) -> problems.failed(thrown);
        Thread.currentThread().setUncaughtExceptionHandler(faults);
        stage.setMinWidth(760);
        stage.setMinHeight(520);
        StagePlace.put(stage, state);
        stage.setOnCloseRequest(this::closing);
        Platform.getPreferences().colorSchemeProperty().addListener(systemColours);
        welcome();
    }

    /** What the window works with, for tests. */
    public Services services() {
        return services;
    }

    /** The open study's workspace, or empty on the welcome page. */
    public Optional<Workspace> workspace() {
        return Optional.ofNullable(pane).map(StudyPane::workspace);
    }

    /** Opens a study behind the window; the one that is open is closed when that has worked. */
    public void open(Path path) {
        opening(() -> Study.open(path, Study.Access.WRITE, services.messages()), path, opened -> {
        });
    }

    /** What the user prefers. */
    Preferences preferences() {
        return preferences;
    }

    /** Takes other preferences, keeps them, and shows them at once. */
    void prefer(Preferences chosen) {
        Preferences before = preferences;
        preferences = chosen;
        file.keep(chosen);
        if (chosen.theme() != before.theme()) {
            dress();
        }
        StudyPane shown = pane;
        if (!chosen.language().equals(before.language())) {
            rebuild();
        } else if (shown != null) {
            shown.documents().setStyle(chosen.text());
            shown.documents().setJoining(chosen.joining());
        }
        if (study != null && !chosen.coder().equals(before.coder())) {
            actAs(chosen.coder());
        }
    }

    private void actAs(String coder) {
        Study current = study;
        StudyPane shown = pane;
        if (current != null && shown != null) {
            shown.workspace().read(() -> {
                current.actAs(coder);
                return coder;
            }, done -> shown.workspace().refresh());
        }
    }

    /** Keeps other keys, and builds the window anew with them: they are named in every menu and tooltip. */
    private void use(KeyMap keys) {
        file.keep(keys);
        rebuild();
    }

    private Services serve() {
        Messages messages = preferences.messages();
        Actions actions = new Actions(messages, file.keys());
        services = new Services(messages, actions, tasks, problems, new WindowPrompts(stage, messages, tasks::later),
                files);
        actions.have(Need.NOTHING).set(true);
        actions.on(Action.NEW_STUDY, () -> create(List.of()));
        actions.on(Action.OPEN_STUDY, () -> files.open(services.text("ui.action.open-study"),
                services.text("ui.files.studies"), STUDIES).ifPresent(this::open));
        actions.on(Action.OPEN_SAMPLE, this::openSample);
        // Later: the scene is exchanged, which must not happen while one of its keys is being looked up.
        actions.on(Action.CLOSE_STUDY, () -> tasks.later(this::closeStudy));
        actions.on(Action.QUIT, () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        // Later, as with closing: another language exchanges the scene.
        actions.on(Action.PREFERENCES, () -> tasks.later(() -> new PreferencesDialog(stage, services).ask(preferences)
                .ifPresent(this::prefer)));
        actions.on(Action.SWITCH_THEME, () -> prefer(preferences.withTheme(
                Theme.isDark(preferences.theme()) ? ThemeChoice.LIGHT : ThemeChoice.DARK)));
        actions.on(Action.LARGER_TEXT, () -> prefer(preferences.withTextSize(preferences.text().size() + 1)));
        actions.on(Action.SMALLER_TEXT, () -> prefer(preferences.withTextSize(preferences.text().size() - 1)));
        actions.on(Action.STANDARD_TEXT, () -> prefer(preferences.withTextSize(TextStyle.DEFAULT.size())));
        actions.on(Action.SHOW_KEYS, () -> new KeysSheet(stage, services, keys -> tasks.later(() -> use(keys))).show());
        actions.on(Action.SHOW_PROBLEMS, () -> new ProblemsSheet(stage, services).show());
        actions.on(Action.PALETTE,
                () -> new Palette(root, services, Optional.ofNullable(pane).map(StudyPane::workspace))
                        .show());
        return services;
    }

    private void dress() {
        Theme.dress(scene, Theme.isDark(preferences.theme()));
    }

    /**
     * Shows another inside, in a scene of its own.
     *
     * <p>A scene keeps what was under the mouse until the mouse moves in it again, and with one node the whole study that it
     * belonged to. So the scene is left together with the study.
     */
    private void show(Parent inside, String title) {
        StackPane before = root;
        root = new StackPane(inside);
        // With the size of the scene before: a stage that is shown takes the size that its new scene asks for.
        scene = stage.isShowing() ? new Scene(root, scene.getWidth(), scene.getHeight()) : new Scene(root);
        services.actions().accelerate(scene.getAccelerators());
        dress();
        stage.setScene(scene);
        stage.setTitle(title);
        before.getChildren().clear();
    }

    private void welcome() {
        show(new WelcomePage(services, preferences.recent(), this::open, missing -> {
            List<Path> left = new ArrayList<>(preferences.recent());
            left.remove(missing);
            prefer(preferences.withRecent(left));
            welcome();
        }, this::create), "Makna");
    }

    /** Makes a study, and brings files into it. */
    private void create(List<Path> first) {
        files.save(services.text("ui.action.new-study"), services.text("ui.files.studies"), STUDIES,
                services.text("ui.new.name") + ".makna").ifPresent(chosen -> {
                    Path path = chosen.toString().endsWith(".makna")
                            ? chosen
                            : chosen.resolveSibling(chosen.getFileName() + ".makna");
                    opening(() -> Study.create(path, "", services.messages().locale().getLanguage(),
                            services.messages()), path, opened -> {
                                if (!first.isEmpty()) {
                                    opened.bringIn(first);
                                }
                            });
                });
    }

    private void openSample() {
        Path path = SamplePlace.path();
        opening(() -> SamplePlace.open(path, services.messages()), path, SamplePlace::begin);
    }

    private void opening(Supplier<Study> work, Path path, Consumer<StudyPane> then) {
        if (door.isOpening() || !mayLeave()
                || study != null && Files.exists(path) && StudyDoor.isSame(study.path(), path)) {
            return;
        }
        door.open(path, work, preferences.coder(), services, opened -> {
            StudyPane shown = show(opened);
            prefer(preferences.opened(path.toAbsolutePath().normalize()));
            then.accept(shown);
        });
    }

    private StudyPane show(StudyDoor.Opened opened) {
        leave();
        serve();
        study = opened.study();
        places = opened.places();
        StudyPane shown = build(opened.study(), opened.first());
        shown.documents().openRemembered();
        for (Message warning : opened.study().warnings()) {
            problems.say(warning);
        }
        opened.study().readOnlyReason().ifPresent(problems::say);
        return shown;
    }

    private StudyPane build(Study current, Workspace.Snapshot first) {
        StudyPane built = new StudyPane(current, first, services, preferences, state, places);
        pane = built;
        new StudyActions(built.workspace(), name -> prefer(preferences.withCoder(name))).register();
        show(built, first.overview().title() + " – Makna");
        // The panels are in the window, and can take the focus, from the first style on.
        built.applyCss();
        return built;
    }

    /** Builds the inside anew in another language. */
    private void rebuild() {
        StudyPane before = pane;
        Study current = study;
        if (before == null || current == null) {
            serve();
            welcome();
            return;
        }
        if (!before.documents().mayClose()) {
            // What was chosen is kept, and holds when the window is built next.
            return;
        }
        state = before.state(state);
        Workspace.Snapshot snapshot = before.workspace().now().get();
        StudyPane.Whereabouts place = before.whereabouts();
        before.close();
        serve();
        current.speak(services.messages());
        StudyPane built = build(current, snapshot);
        built.goTo(place);
        // What was committed while nobody watched, such as a memo that was kept at closing, is read now.
        built.workspace().refresh();
    }

    /** Whether the study may be left: asks while something is being written or worked on, and breaks that off if so. */
    private boolean mayLeave() {
        if (pane != null && !pane.documents().mayClose()) {
            return false;
        }
        if (study == null || tasks.running().isEmpty()) {
            return true;
        }
        boolean leave = services.prompts().confirm(services.text("ui.quit.busy"),
                services.text("ui.quit.busy-what", tasks.running().getFirst().title()),
                services.text("ui.quit.break-off"));
        if (leave) {
            tasks.running().forEach(RunningTask::cancel);
        }
        return leave;
    }

    private void closeStudy() {
        if (!mayLeave()) {
            return;
        }
        leave();
        serve();
        welcome();
    }

    /** Closes the study that is open, if there is one; what is queued is finished first. */
    private void leave() {
        if (pane != null) {
            state = pane.state(state);
            pane.close();
            pane = null;
        }
        Study left = study;
        if (left != null) {
            study = null;
            door.close(left, places.all());
        }
    }

    private void closing(WindowEvent event) {
        if (!mayLeave()) {
            event.consume();
            return;
        }
        if (pane != null) {
            state = pane.state(state);
        }
        state = StagePlace.of(stage, state);
        file.keep(state);
    }

    /** Closes the study and ends what runs; returns when the study file is closed. */
    @Override
    public void close() {
        tasks.running().forEach(RunningTask::cancel);
        leave();
        door.await();
        tasks.close();
        popups.close();
        Platform.getPreferences().colorSchemeProperty().removeListener(systemColours);
        stage.setOnCloseRequest(null);
        if (Thread.currentThread().getUncaughtExceptionHandler() == faults) {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
    }
}
