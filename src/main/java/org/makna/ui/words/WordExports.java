package org.makna.ui.words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.WordComparison;
import org.makna.model.WordFrequencies;
import org.makna.study.WordOutput;
import org.makna.ui.action.Action;
import org.makna.ui.words.WordsModel.Counted;
import org.makna.ui.workspace.Workspace;

/** Takes the words out as a list. */
final class WordExports {

    private final Workspace workspace;

    WordExports(Workspace workspace) {
        this.workspace = workspace;
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

    private void told(String what, Path file) {
        workspace.services().prompts().tell(what, workspace.text("ui.exported", file.toString()));
    }
}
