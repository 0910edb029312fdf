package org.makna.ui.memos;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.ui.action.Action;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The memos of the study, the one changed last first, and below them the annotations of its documents. */
final class MemoList extends VBox {

    /** No memo has this id. */
    private static final long NONE = 0;

    private final Workspace workspace;
    private final ObservableList<MemoLine> all = FXCollections.observableArrayList();
    private final FilteredList<MemoLine> listed = new FilteredList<>(all);
    private final ListView<MemoLine> list = new ListView<>(listed);
    private final Label count = new Label();
    private final TextField field = new TextField();
    private final ReadOnlyObjectWrapper<@Nullable MemoLine> selected = new ReadOnlyObjectWrapper<>();
    private boolean quiet;

    MemoList(Workspace workspace) {
        this.workspace = workspace;
        setId("memos-side");
        list.setId("memos-list");
        list.setAccessibleText(workspace.text("ui.desk.memos"));
        list.setFixedCellSize(46);
        list.setCellFactory(view -> new MemoCell());
        Label none = new Label(workspace.text("ui.memos.none"));
        none.getStyleClass().addAll("mk-mute", "mk-small");
        list.setPlaceholder(none);
        list.setContextMenu(workspace.actions().menu(Action.NEW_MEMO, Action.PIN_MEMO, null,
                Action.DELETE_MEMO));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && workspace.actions().run(Action.DELETE_MEMO)) {
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!quiet) {
                selected.set(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(92);
        AnnotationList annotations = new AnnotationList(workspace, field.textProperty());
        annotations.setMinHeight(92);
        VBox.setVgrow(annotations, Priority.SOMETIMES);
        getChildren().addAll(head(), filter(), list, annotations);
    }

    /** The memo that is selected, or null. */
    ReadOnlyObjectProperty<@Nullable MemoLine> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Shows these; the selected memo stays selected while it is there, whether it meets the filter still or not. */
    void show(List<MemoLine> lines) {
        MemoLine before = selected.get();
        quietly(() -> {
            filter(before == null ? NONE : before.memo().id());
            all.setAll(lines);
            if (before != null) {
                select(before.memo().id());
            }
        });
        count.setText(lines.isEmpty() ? "" : String.valueOf(lines.size()));
    }

    /** Makes changes during which the selection comes and goes, and tells only of what is selected after them. */
    private void quietly(Runnable changes) {
        quiet = true;
        changes.run();
        quiet = false;
        selected.set(list.getSelectionModel().getSelectedItem());
    }

    private void filter(long always) {
        String typed = field.getText();
        listed.setPredicate(line -> line.memo().id() == always || line.has(typed));
    }

    /** Selects a memo if it is listed. */
    boolean select(long memoId) {
        Optional<MemoLine> found = listed.stream().filter(line -> line.memo().id() == memoId).findFirst();
        found.ifPresentOrElse(line -> list.getSelectionModel().select(line),
                () -> list.getSelectionModel().clearSelection());
        return found.isPresent();
    }

    void focus() {
        list.requestFocus();
        if (selected().get() == null && !listed.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private HBox head() {
        Label title = new Label(workspace.text("ui.memos.head"));
        title.getStyleClass().add("mk-head");
        count.getStyleClass().add("mk-key");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, count, space, workspace.actions().iconButton(Action.NEW_MEMO));
        head.getStyleClass().add("mk-panel-head");
        return head;
    }

    private HBox filter() {
        field.setId("memos-filter");
        field.getStyleClass().add("mk-field");
        field.setPromptText(workspace.text("ui.memos.filter"));
        field.setAccessibleText(workspace.text("ui.memos.filter"));
        field.textProperty().addListener((property, before, typed) -> {
            MemoLine chosen = selected.get();
            quietly(() -> {
                filter(NONE);
                if (chosen != null) {
                    select(chosen.memo().id());
                }
            });
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = new HBox(field);
        box.getStyleClass().add("mk-panel-filter");
        return box;
    }

    private static final class MemoCell extends ListCell<MemoLine> {

        @Override
        protected void updateItem(@Nullable MemoLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            Label title = UserText.label(line.memo().title());
            title.setMinWidth(0);
            String rest = line.firstLine().isEmpty() && !line.links().isEmpty()
                    ? line.links().getFirst().text()
                    : line.firstLine();
            Label first = UserText.label(rest);
            first.getStyleClass().addAll("mk-mute", "mk-small");
            first.setMinWidth(0);
            VBox box = new VBox(1, title, first);
            box.setPrefWidth(0);
            setGraphic(box);
        }
    }
}
