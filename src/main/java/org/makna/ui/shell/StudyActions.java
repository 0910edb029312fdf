package org.makna.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.study.WorkbookOptions;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.coders.CodersSheet;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.workspace.Workspace;

/** What can be done with a study as a whole: bring in, take out, back up, check, say who codes. */
final class StudyActions {

    private final Workspace workspace;
    private final Consumer<String> preferCoder;
    /** What was chosen for the workbook, as long as the study is open. */
    private WorkbookOptions last = WorkbookOptions.USUAL;

    /** @param preferCoder keeps the name of who codes */
    StudyActions(Workspace workspace, Consumer<String> preferCoder) {
        this.workspace = workspace;
        this.preferCoder = preferCoder;
    }

    void register() {
        Actions actions = workspace.actions();
        actions.on(Action.IMPORT_FILES, () -> {
            List<Path> chosen = workspace.services().files().openMany(workspace.text("ui.action.import-files"),
                    workspace.text("ui.files.importable"),
                    List.of("*.docx", "*.doc", "*.rtf", "*.pdf", "*.odt", "*.html", "*.htm", "*.epub", "*.txt", "*.md",
                            "*.srt", "*.vtt",
                            "*.csv",
                            "*.tsv",
                            "*.xlsx", "*.xls", "*.ods", "*.qda", "*.sqlite3", "*.*"));
            if (!chosen.isEmpty()) {
                workspace.navigator().bringIn(chosen);
            }
        });
        actions.on(Action.IMPORT_FOLDER, () -> workspace.services().files()
                .folder(workspace.text("ui.action.import-folder"))
                .ifPresent(folder -> workspace.navigator().bringIn(List.of(folder))));
        actions.on(Action.EXPORT_WORKBOOK, () -> new WorkbookForm(workspace, last, this::exportWorkbook).show());
        actions.on(Action.EXPORT_NOTEBOOK, () -> export(Action.EXPORT_NOTEBOOK, "ui.files.notebooks", "ipynb",
                (path, progress) -> workspace.study().output().studyTo(path, false, progress)));
        actions.on(Action.BACK_UP, () -> workspace.tasks().start(workspace.text("ui.action.back-up"),
                progress -> workspace.study().backup(),
                path -> workspace.services().prompts().tell(workspace.text("ui.action.back-up"),
                        workspace.text("ui.backed-up", path.toString())),
                workspace.problems()::failed));
        actions.on(Action.CHECK_STUDY, () -> workspace.tasks().start(workspace.text("ui.action.check-study"),
                progress -> workspace.study().check(), this::checked, workspace.problems()::failed));
        actions.on(Action.CHOOSE_CODER, this::chooseCoder);
        // Who works here may have been given another name; the next study is opened under that.
        workspace.now().addListener((property, before, now) -> {
            if (!before.me().equals(now.me())) {
                preferCoder.accept(now.me());
            }
        });
    }

    private void exportWorkbook(WorkbookOptions options) {
        last = options;
        export(Action.EXPORT_WORKBOOK, "ui.files.workbooks", "xlsx", (path, progress) -> {
            workspace.study().output().workbookTo(path, options, progress);
            return List.of();
        });
    }

    /** Writes the whole study to a file. */
    private void export(Action action, String kindKey, String ending,
            BiFunction<Path, Progress, List<Message>> writing) {
        String title = workspace.text(action.textKey());
        workspace.services().files().save(title, workspace.text(kindKey), List.of("*." + ending),
                workspace.now().get().overview().title() + "." + ending).ifPresent(
                        path -> workspace.tasks().start(title,
                                progress -> writing.apply(path, progress),
                                notes -> exported(title, path, notes), workspace.problems()::failed));
    }

    private void exported(String title, Path path, List<Message> notes) {
        String done = workspace.text("ui.exported", path.toString());
        workspace.services().prompts().tell(title, Stream.concat(Stream.of(done),
                notes.stream().map(workspace.messages()::text)).collect(Collectors.joining("\n")));
    }

    private void checked(List<Finding> findings) {
        findings.forEach(workspace.problems()::found);
        workspace.services().prompts().tell(workspace.text("ui.action.check-study"), findings.isEmpty()
                ? workspace.text("ui.sound")
                : findings.stream().map(one -> workspace.messages().text(one.message()))
                        .collect(Collectors.joining("\n")));
    }

    private void chooseCoder() {
        FrontWindow.find().ifPresent(owner -> new CodersSheet(workspace, owner, preferCoder).show());
    }
}
