package org.makna.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.FilePicker;

/** Chooses files with the choosers of the system; each begins where the last one ended. */
final class WindowFiles implements FilePicker {

    private final Window owner;
    private @Nullable File folder;

    WindowFiles(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> globs) {
        return chosen(chooser(title, kind, globs).showOpenDialog(owner));
    }

    @Override
    public List<Path> openMany(String title, String kind, List<String> globs) {
        @Nullable
        List<File> files = chooser(title, kind, globs).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(file -> chosen(file).orElseThrow()).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, String kind, List<String> globs, String name) {
        FileChooser chooser = chooser(title, kind, globs);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner)).map(path -> withEnding(path, globs));
    }

    /** Some choosers leave the ending out; nobody was asked about a file that has it already, so that one is not touched. */
    private static Path withEnding(Path path, List<String> globs) {
        String name = path.getFileName().toString();
        if (globs.stream().anyMatch(glob -> name.toLowerCase(Locale.ROOT).endsWith(glob.substring(1)))) {
            return path;
        }
        String ending = globs.getFirst().substring(1);
        Path named = path.resolveSibling(name + ending);
        for (int i = 2; Files.exists(named); i++) {
            named = path.resolveSibling(name + " (" + i + ")" + ending);
        }
        return named;
    }

    private FileChooser chooser(String title, String kind, List<String> globs) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, globs));
        return chooser;
    }

    private @Nullable File start() {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
