package org.makna.ui.collections;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.study.CollectionList;
import org.makna.study.StudyCollections.Member;
import org.makna.ui.common.Fuzzy;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks which documents, codes or cases a collection is to hold too. */
final class MemberChooser {

    private final Workspace workspace;
    private final Window owner;
    private final CollectionList.Entry collection;
    private final TextField field = new TextField();
    private final ListView<Member> list = new ListView<>();
    private List<Member> offered = List.of();

    MemberChooser(Workspace workspace, Window owner, CollectionList.Entry collection) {
        this.workspace = workspace;
        this.owner = owner;
        this.collection = collection;
        field.setId("member-field");
        field.getStyleClass().add("mk-field");
        list.setId("member-list");
        list.setAccessibleText(workspace.text("ui.collections.of-" + collection.collection().kind().word()));
        list.setFixedCellSize(26);
        list.setPrefHeight(12 * 26);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new ListCell<>() {
            {
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(@Nullable Member member, boolean empty) {
                super.updateItem(member, empty);
                setText(member == null || empty ? null : UserText.oneLine(member.name()));
            }
        });
    }

    /** Asks, and adds those that are chosen. */
    void ask() {
        workspace.read(() -> workspace.study().collections().others(collection.collection().id()), this::ask);
    }

    private void ask(List<Member> others) {
        offered = others;
        VBox box = new VBox(8, FormDialog.named(workspace.text("ui.collections.find-members"), field), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner,
                workspace.text("ui.collections.add-to", collection.collection().name()), box, field,
                workspace.text("ui.collections.add"));
        field.textProperty().addListener((property, before, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                form.act().fire();
            }
        });
        fill();
        form.show(() -> workspace.study().collections().edits().add(collection.collection().id(),
                new ArrayList<>(list.getSelectionModel().getSelectedItems()).stream().map(Member::id).toList()),
                done -> {
                });
    }

    private void fill() {
        String typed = Fuzzy.fold(field.getText().strip());
        list.getItems().setAll(offered.stream().filter(one -> Fuzzy.fold(one.name()).contains(typed)).toList());
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().selectFirst();
    }
}
