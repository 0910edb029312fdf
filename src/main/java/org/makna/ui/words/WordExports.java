package org.makna.ui.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.WordComparison;
import org.makna.model.WordFrequencies;
import org.makna.study.WordOutput;
import org.makna.ui.action.Action;
import org.makna.ui.words.WordsModel.Counted;
import org.makna.ui.workspace.Workspace;

/** Takes the words out as a list, and their cloud as a picture. */
final class WordExports {

    private final Workspace workspace;
    private final CloudView cloud;
    private final Supplier<String> title;

    WordExports(Workspace workspace, CloudView cloud, Supplier<String> title) {
        this.workspace = workspace;
        this.cloud = cloud;
        this.title = title;
    }

    /** Writes what was counted, all of it whatever the filter shows. */
    void list(@Nullable Counted counted, String ending) {
        if (counted == null) {
            return;
        }
        Action action = ending.equals("xlsx") ? Action.WORDS_TO_EXCEL : Action.WORDS_TO_CSV;
        String what = workspace.text(action.textKey());
        Optional<Path> file = WordsDesk.file(workspace, what,
                workspace.text(ending.equals("xlsx") ? "ui.tables.excel-files" : "ui.tables.csv-files"),
                workspace.text("ui.desk.words"), ending);
        file.ifPresent(to -> workspace.tasks().start(what, progress -> write(counted, to), notes -> {
            notes.forEach(workspace.problems()::say);
            told(what, to);
        }, workspace.problems()::failed));
    }

    private List<Message> write(Counted counted, Path to) {
        WordOutput output = workspace.study().output().words();
        WordFrequencies words = counted.words();
        WordComparison compared = counted.compared();
        if (words != null) {
            return output.to(words, to, false);
        }
        return compared == null ? List.of() : output.to(compared, to, false);
    }

    void png() {
        picture(Action.CLOUD_TO_PNG, "png", "ui.words.png-files", () -> CloudFiles.png(cloud, ground()));
    }

    void svg() {
        picture(Action.CLOUD_TO_SVG, "svg", "ui.words.svg-files",
                () -> CloudFiles.svg(cloud, ground(), title.get()));
    }

    private void picture(Action action, String ending, String kindKey, Supplier<byte[]> made) {
        String what = workspace.text(action.textKey());
        Optional<Path> file = WordsDesk.file(workspace, what, workspace.text(kindKey), title.get(), ending);
        file.ifPresent(to -> {
            // The desk may be out of sight; a cloud that was never laid out has no picture.
            cloud.applyCss();
            cloud.layout();
            byte[] picture = made.get();
            workspace.tasks().start(what, progress -> CloudFiles.write(to, picture), done -> told(what, to),
                    workspace.problems()::failed);
        });
    }

    private void told(String what, Path file) {
        workspace.services().prompts().tell(what, workspace.text("ui.exported", file.toString()));
    }

    private Color ground() {
        Background background = cloud.getBackground();
        return background != null && !background.getFills().isEmpty()
                && background.getFills().getFirst().getFill() instanceof Color colour ? colour : Color.WHITE;
    }
}
