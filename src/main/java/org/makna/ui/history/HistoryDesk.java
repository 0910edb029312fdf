package org.makna.ui.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.StepPlace;
import org.makna.ui.action.Action;
import org.makna.ui.action.Need;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.ShownReading;
import org.makna.ui.workspace.Workspace;

/** The audit trail, and the way back to a point of it. */
public final class HistoryDesk {

    private final Workspace workspace;
    private final ObservableList<StepLine> all = FXCollections.observableArrayList();
    private final FilteredList<StepLine> listed = new FilteredList<>(all);
    private final StepTable table;
    private final StepFilter side;
    private final VBox middle;
    private final Label count = new Label();

    public HistoryDesk(Workspace workspace) {
        this.workspace = workspace;
        table = new StepTable(workspace, listed);
        side = new StepFilter(workspace, condition -> {
            StepLine chosen = selected();
            listed.setPredicate(condition);
            select(chosen);
            describe();
        });
        middle = new VBox(head(), table);
        middle.setId("history");
        middle.getStyleClass().add("mk-desk");
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setContextMenu(
                workspace.actions().menu(Action.GO_TO_STEP, Action.UNDO_TO_HERE, null, Action.EXPORT_HISTORY));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> offer());
        middle.sceneProperty().addListener((property, before, now) -> offer());
        new ShownReading<>(workspace, middle,
                () -> StepLine.all(workspace.study().trail().steps(), workspace.messages()),
                part -> true, this::show);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                goThere();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
                goThere();
                event.consume();
            }
        });
        workspace.actions().on(Action.GO_TO_STEP, this::goThere);
        workspace.actions().on(Action.UNDO_TO_HERE, this::undoToHere);
        workspace.actions().on(Action.EXPORT_HISTORY, this::export);
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, table::requestFocus);
    }

    private HBox head() {
        Label title = new Label(workspace.text("ui.desk.history"));
        title.getStyleClass().add("mk-title");
        count.setId("history-count");
        count.getStyleClass().add("mk-mute");
        count.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button go = workspace.actions().button(Action.GO_TO_STEP);
        Button undo = workspace.actions().button(Action.UNDO_TO_HERE);
        Button export = workspace.actions().button(Action.EXPORT_HISTORY);
        for (Button button : List.of(go, undo, export)) {
            button.getStyleClass().add("mk-link");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox head = new HBox(title, count, space, go, undo, export);
        head.getStyleClass().add("mk-desk-head");
        return head;
    }

    private void show(List<StepLine> lines) {
        StepLine chosen = selected();
        all.setAll(lines);
        side.count(lines);
        select(chosen);
        describe();
        offer();
    }

    private void describe() {
        count.setText(workspace.text("ui.history.count", listed.size(), all.size()));
    }

    private @Nullable StepLine selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    /** Selects the step again after the list was made anew. */
    private void select(@Nullable StepLine before) {
        table.getSelectionModel().clearSelection();
        if (before != null) {
            for (int i = 0; i < listed.size(); i++) {
                if (listed.get(i).step().revision() == before.step().revision()) {
                    table.getSelectionModel().select(i);
                    return;
                }
            }
        }
    }

    /** Number of edits in force after the selected step. */
    private long laterEdits() {
        StepLine chosen = selected();
        return chosen == null
                ? 0
                : all.stream().takeWhile(line -> line.step().revision() > chosen.step().revision())
                        .filter(line -> StepGroup.IN_FORCE.holds(line.step())).count();
    }

    private void offer() {
        workspace.actions().have(Need.CHOSEN_STEP).set(middle.getScene() != null && selected() != null);
        workspace.actions().have(Need.STEP)
                .set(middle.getScene() != null && workspace.isWritable() && laterEdits() > 0);
    }

    /** Goes to what the selected step changed; says so when nothing of it is left. */
    private void goThere() {
        StepLine chosen = selected();
        if (chosen == null) {
            return;
        }
        workspace.read(() -> workspace.study().trail().placeOf(chosen.step()),
                place -> place.ifPresentOrElse(this::open,
                        () -> workspace.services().prompts().tell(workspace.text(Action.GO_TO_STEP.textKey()),
                                workspace.text("ui.history.no-place", chosen.text()))));
    }

    private void open(StepPlace place) {
        switch (place) {
            case StepPlace.InDocument there when there.range() != null ->
                workspace.navigator().open(there.documentId(), there.range());
            case StepPlace.InDocument there -> workspace.navigator().open(there.documentId());
            case StepPlace.OfCode there -> {
                workspace.navigator().show(Desk.CODE);
                workspace.navigator().showCode(there.codeId());
            }
            case StepPlace.OfMemo there -> workspace.navigator().showMemo(there.memoId());
            case StepPlace.OfCollection there -> workspace.navigator().showCollection(there.collectionId());
            case StepPlace.OfCase there -> {
                workspace.navigator().show(Desk.CASES);
                workspace.selectedCase().set(there.caseId());
            }
        }
    }

    private void undoToHere() {
        StepLine chosen = selected();
        if (chosen != null && workspace.services().prompts().confirm(workspace.text("ui.history.undo-title"),
                workspace.text("ui.history.undo-text", laterEdits(), chosen.text()),
                workspace.text("ui.history.undo"))) {
            workspace.edit(workspace.study().trail().undoTo(chosen.step().revision()));
        }
    }

    private void export() {
        String title = workspace.text("ui.action.export-history");
        Optional<Path> file = workspace.services().files().save(title, workspace.text("ui.history.files"),
                List.of("*.xlsx", "*.csv"), workspace.text("ui.desk.history") + ".xlsx");
        file.ifPresent(path -> workspace.tasks().start(title, progress -> {
            workspace.study().output().historyTo(workspace.study().trail().steps(), path);
            return path;
        }, done -> workspace.services().prompts().tell(title, workspace.text("ui.exported", done.toString())),
                workspace.problems()::failed));
    }
}
