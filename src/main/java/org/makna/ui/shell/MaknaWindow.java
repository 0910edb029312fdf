package org.makna.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.makna.study.UserFolders;

/** The window program. Arguments are studies to open; the first one is opened. */
public final class MaknaWindow extends Application {

    /** Sizes of the program's icon, of which the desktop takes the one that fits. */
    private static final int[] ICONS = {16, 32, 48, 128, 256};

    private @Nullable StudyWindow window;

    /** Opens the window and returns when it is closed. */
    public static void open(List<String> args) {
        Application.launch(MaknaWindow.class, args.toArray(String[]::new));
    }

    /** Whether there is a screen to open a window on. */
    public static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        if (system.contains("win") || system.contains("mac") || !System.getProperty("glass.platform", "").isEmpty()) {
            return true;
        }
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        @Nullable
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        for (int size : ICONS) {
            stage.getIcons().add(new Image(Objects.requireNonNull(
                    MaknaWindow.class.getResource("/org/makna/ui/icons/makna-" + size + ".png")).toExternalForm()));
        }
        PreferencesFile file = new PreferencesFile(
                UserFolders.ofSystem().settings().resolve("preferences.properties"));
        StudyWindow opened = new StudyWindow(stage, file);
        window = opened;
        stage.show();
        List<String> studies = getParameters().getRaw();
        if (!studies.isEmpty()) {
            opened.open(Path.of(studies.getFirst()));
        } else if (Rehearsal.isWanted()) {
            new Rehearsal(opened).start();
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
