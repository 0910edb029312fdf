package org.makna.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.study.CodebookExchange;
import org.makna.study.CodebookPlan;
import org.makna.study.CodebookPlan.Kind;
import org.makna.ui.action.Action;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** The codebook as a file: out at once, in after the plan of it was shown. */
final class CodebookFiles {

    private static final List<String> GLOBS = List.of("*.xlsx", "*.csv");
    private static final double HEIGHT = 300;
    private static final double WIDTH = 380;

    private final Workspace workspace;
    private final CodebookWork work;

    CodebookFiles(Workspace workspace, CodebookWork work) {
        this.workspace = workspace;
        this.work = work;
    }

    /** Says how the actions are carried out. */
    void register() {
        workspace.actions().on(Action.IMPORT_CODEBOOK, this::bringIn);
        workspace.actions().on(Action.EXPORT_CODEBOOK, this::takeOut);
    }

    private CodebookExchange exchange() {
        return workspace.study().codebookExchange();
    }

    private void takeOut() {
        String title = workspace.text(Action.EXPORT_CODEBOOK.textKey());
        workspace.services().files().save(title, workspace.text("ui.files.codebooks"), GLOBS,
                workspace.text("ui.codebook.file-name", workspace.now().get().overview().title()) + ".xlsx")
                .ifPresent(path -> workspace.tasks().start(title, progress -> exchange().exportTo(path),
                        written -> work.prompts().tell(title,
                                workspace.text("ui.codebook.exported", written, path.toString())),
                        thrown -> work.refused(title, thrown)));
    }

    private void bringIn() {
        String title = workspace.text(Action.IMPORT_CODEBOOK.textKey());
        workspace.services().files().open(title, workspace.text("ui.files.codebooks"), GLOBS)
                .ifPresent(path -> workspace.tasks().start(title, progress -> exchange().plan(path),
                        plan -> FrontWindow.find().ifPresent(window -> show(window, plan)),
                        thrown -> work.refused(title, thrown)));
    }

    private void show(Window owner, CodebookPlan plan) {
        Label sum = UserText.paragraph(workspace.text("ui.plan.sum", plan.count(Kind.NEW), plan.count(Kind.CHANGED),
                plan.count(Kind.UNCHANGED), plan.count(Kind.CONFLICT) + lost(plan)), 440);
        sum.setId("plan-sum");
        ListView<String> list = new ListView<>();
        list.setId("plan-list");
        list.setAccessibleText(workspace.text("ui.plan.rows"));
        list.setPrefHeight(HEIGHT);
        list.getItems().setAll(lines(plan));
        list.setCellFactory(view -> new Line());
        VBox box = new VBox(10, sum, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner, workspace.text("ui.plan.title",
                String.valueOf(plan.file().getFileName())), box, list, workspace.text("ui.plan.do"));
        form.act().setDisable(!plan.changesAnything());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                form.act().fire();
                event.consume();
            }
        });
        form.show(() -> CompletableFuture.supplyAsync(() -> exchange().bringIn(plan)), done -> {
        });
    }

    private static long lost(CodebookPlan plan) {
        return plan.findings().stream().filter(finding -> finding.severity() == Finding.Severity.LOST).count();
    }

    /** What needs to be looked at comes first: rows that are left out, then changes, then what is new, then the rest. */
    private List<String> lines(CodebookPlan plan) {
        List<String> lines = new ArrayList<>();
        findings(lines, plan, false);
        plan.rows().stream().filter(row -> row.kind() == Kind.CONFLICT && row.reason() != null).forEach(
                row -> lines.add(workspace.messages().text(Objects.requireNonNull(row.reason()))));
        add(lines, plan, Kind.CHANGED, "ui.plan.changed");
        add(lines, plan, Kind.NEW, "ui.plan.new");
        add(lines, plan, Kind.UNCHANGED, "ui.plan.unchanged");
        findings(lines, plan, true);
        return lines;
    }

    private void findings(List<String> lines, CodebookPlan plan, boolean notes) {
        plan.findings().stream().filter(finding -> (finding.severity() == Finding.Severity.NOTE) == notes)
                .forEach(finding -> lines.add(workspace.messages().text(finding.message())));
    }

    private void add(List<String> lines, CodebookPlan plan, Kind kind, String key) {
        plan.rows().stream().filter(row -> row.kind() == kind)
                .forEach(row -> lines.add(workspace.text(key, row.path())));
    }

    private static final class Line extends ListCell<String> {

        Line() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : UserText.paragraph(line, WIDTH));
            setAccessibleText(empty ? null : line);
        }
    }
}
