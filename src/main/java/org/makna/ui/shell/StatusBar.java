package org.makna.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.RunningTask;
import org.makna.ui.workspace.Workspace;

/** The bar at the bottom: coder, saved, revision, place, problems, and what is being worked on. */
final class StatusBar extends HBox {

    private final Workspace workspace;
    private final HBox tasks = new HBox(8);
    private final ListChangeListener<RunningTask> running = change -> showTasks();

    StatusBar(Workspace workspace, Label place) {
        this.workspace = workspace;
        getStyleClass().add("mk-status");
        Label coder = new Label();
        coder.textProperty().bind(Bindings.createStringBinding(() -> workspace.now().get().me(), workspace.now()));
        Label saved = new Label();
        saved.setId("status-saved");
        saved.textProperty().bind(Bindings.createStringBinding(this::saved, workspace.now()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button problems = workspace.actions().button(Action.SHOW_PROBLEMS);
        problems.textProperty().unbind();
        problems.textProperty().bind(Bindings.createStringBinding(
                () -> workspace.text("ui.status.problems", workspace.problems().list().size()),
                workspace.problems().list()));
        problems.setGraphic(Icon.PROBLEM.node());
        problems.getStyleClass().add("mk-link");
        problems.visibleProperty().bind(Bindings.isNotEmpty(workspace.problems().list()));
        problems.managedProperty().bind(problems.visibleProperty());
        tasks.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(coder, saved, place, space, problems, tasks);
        workspace.tasks().running().addListener(running);
        showTasks();
    }

    /** Lets go of the tasks, which outlive the study. */
    void close() {
        workspace.tasks().running().removeListener(running);
    }

    private String saved() {
        return workspace.study().readOnlyReason()
                .map(reason -> workspace.text("ui.status.read-only"))
                .orElseGet(() -> workspace.text("ui.status.saved", workspace.now().get().overview().revision()));
    }

    private void showTasks() {
        tasks.getChildren().setAll(workspace.tasks().running().stream().map(this::task).flatMap(List::stream).toList());
    }

    private List<Node> task(RunningTask task) {
        Label title = new Label();
        title.textProperty().bind(Bindings.createStringBinding(
                () -> task.detail().get().isEmpty() ? task.title() : task.title() + " · " + task.detail().get(),
                task.detail()));
        title.setMaxWidth(320);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.share());
        bar.setAccessibleText(task.title());
        Button cancel = new Button(null, Icon.CLOSE.node());
        cancel.getStyleClass().add("mk-icon-button");
        cancel.setAccessibleText(workspace.text("ui.status.cancel", task.title()));
        cancel.setOnAction(event -> task.cancel());
        return List.of(title, bar, cancel);
    }
}
