package org.makna.ui.codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Code;
import org.makna.model.CodedSegment;
import org.makna.study.Codebook;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks which segments of a code go to a new sub-code: name above, segments with boxes to tick below. */
final class SplitForm {

    private static final double HEIGHT = 300;
    private static final double ROW = 46;

    private final Workspace workspace;
    private final Window owner;
    private final Codebook.Entry code;
    private final TextField name = new TextField();
    private final ObservableList<CodedSegment> segments = FXCollections.observableArrayList();
    private final ListView<CodedSegment> list = new ListView<>(segments);
    private final Set<Long> ticked = new LinkedHashSet<>();
    private final Label number = new Label();

    SplitForm(Workspace workspace, Window owner, Codebook.Entry code) {
        this.workspace = workspace;
        this.owner = owner;
        this.code = code;
        name.setId("split-name");
        name.getStyleClass().add("mk-field");
        list.setId("split-list");
        list.setAccessibleText(workspace.text("ui.split.segments", code.code().name()));
        list.setPrefHeight(HEIGHT);
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label(workspace.text("ui.segments.reading")));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new SplitCell(workspace.messages(), ticked, this::toggle));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        number.setId("split-number");
        number.getStyleClass().addAll("mk-mute", "mk-small");
    }

    /**
     * Asks, and splits the code.
     *
     * @param done gets the new code
     */
    void ask(Consumer<Code> done) {
        VBox box = new VBox(10, FormDialog.named(workspace.text("ui.split.name", code.code().name()), name), list,
                number);
        VBox.setVgrow(list, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner, workspace.text("ui.split.title", code.code().name()), box,
                name, workspace.text("ui.split.do"));
        form.guard(() -> !ticked.isEmpty());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                form.act().fire();
                event.consume();
            }
        });
        tell();
        long id = code.code().id();
        workspace.read(() -> {
            List<CodedSegment> all = new ArrayList<>();
            workspace.study().segmentsOf(id).forEach(all::add);
            return all;
        }, all -> {
            segments.setAll(all);
            list.getSelectionModel().clearAndSelect(0);
            tell();
        });
        form.show(() -> workspace.study().codebookEdits().split(id, name.getText(), ticked),
                part -> workspace.whenShown(() -> done.accept(part)));
    }

    /** Space ticks what is selected, or takes the ticks away when all of it has them. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
            List<Long> ids = list.getSelectionModel().getSelectedItems().stream().map(one -> one.coding().id())
                    .toList();
            if (ticked.containsAll(ids)) {
                ids.forEach(ticked::remove);
            } else {
                ticked.addAll(ids);
            }
            list.refresh();
            tell();
            event.consume();
        }
    }

    private void toggle(CodedSegment segment) {
        long id = segment.coding().id();
        if (!ticked.remove(id)) {
            ticked.add(id);
        }
        list.refresh();
        tell();
    }

    private void tell() {
        number.setText(workspace.text("ui.split.number", ticked.size(), segments.size()));
    }
}
