package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks for a case: one of the study, or a new one of the typed name. */
final class CaseChooser {

    private final Workspace workspace;
    private final Window owner;
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();

    /** A case, or the name of one to make. */
    private record Choice(@Nullable Case known, String name) {}

    CaseChooser(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
        field.setId("case-chooser-field");
        list.setId("case-chooser-list");
        list.setPrefHeight(280);
        list.setFocusTraversable(false);
    }

    /**
     * Asks, and does something with the case.
     *
     * @param cases  all cases
     * @param known  the edit, given the id of a case
     * @param fresh  the edit, given the name of a case to make
     */
    <T> void ask(String title, List<Case> cases, Function<Long, CompletableFuture<T>> known,
            Function<String, CompletableFuture<T>> fresh) {
        list.setAccessibleText(workspace.text("ui.desk.cases"));
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Choice choice, boolean empty) {
                super.updateItem(choice, empty);
                setText(empty || choice == null
                        ? null
                        : choice.known() == null
                                ? workspace.text("ui.cases.new-named", choice.name())
                                : UserText.oneLine(choice.name()));
            }
        });
        VBox box = new VBox(8, FormDialog.named(workspace.text("ui.cases.chooser"), field), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner, title, box, field, workspace.text("ui.cases.assign"));
        field.textProperty().addListener((property, before, typed) -> fill(cases, typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                int next = list.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
                list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, list.getItems().size() - 1)));
                list.scrollTo(Math.max(0, next - 4));
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                form.act().fire();
            }
        });
        fill(cases, "");
        form.show(() -> {
            Choice choice = list.getSelectionModel().getSelectedItem();
            Case one = choice == null ? null : choice.known();
            return one != null ? known.apply(one.id()) : fresh.apply(field.getText());
        }, done -> {
        });
    }

    private void fill(List<Case> cases, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Choice> choices = new ArrayList<>();
        boolean exact = false;
        for (Case one : cases) {
            String name = one.name().toLowerCase(Locale.ROOT);
            if (name.contains(wanted)) {
                choices.add(new Choice(one, one.name()));
                exact |= Objects.equals(one.name(), typed.strip());
            }
        }
        if (!wanted.isEmpty() && !exact) {
            choices.add(new Choice(null, typed.strip()));
        }
        list.getItems().setAll(choices);
        list.getSelectionModel().selectFirst();
    }
}
