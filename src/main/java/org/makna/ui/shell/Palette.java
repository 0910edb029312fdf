package org.makna.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Workspace;

/** The one place to type for anything: commands, documents, codes, cases, text. Lies over the window until left. */
final class Palette {

    private final StackPane window;
    private final PaletteChoices choices;
    private final StackPane veil = new StackPane();
    private final TextField field = new TextField();
    private final ListView<PaletteChoices.Choice> list = new ListView<>();
    private final @Nullable Node before;

    Palette(StackPane window, Services services, Optional<Workspace> workspace) {
        this.window = window;
        this.before = window.getScene().getFocusOwner();
        this.choices = new PaletteChoices(services, workspace);
        field.setId("palette-field");
        field.setPromptText(services.text("ui.top.search"));
        field.setAccessibleText(services.text("ui.top.search"));
        list.setId("palette-list");
        list.setAccessibleText(services.text("ui.palette.list"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ChoiceCell());
        list.setPrefHeight(360);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("mk-palette");
        VBox.setVgrow(list, Priority.ALWAYS);
        veil.getStyleClass().add("mk-veil");
        veil.setId("palette");
        veil.getChildren().add(box);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, new Insets(46, 20, 20, 20));
        veil.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == veil) {
                hide();
            }
        });
        field.textProperty().addListener((property, old, typed) -> fill(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                hide();
            }
        });
        list.setOnMouseClicked(event -> choose());
        fill("");
        choices.readCases(() -> {
            if (!field.getText().isBlank()) {
                fill(field.getText());
            }
        });
    }

    void show() {
        if (window.getChildren().stream().anyMatch(node -> "palette".equals(node.getId()))) {
            return;
        }
        window.getChildren().add(veil);
        field.requestFocus();
    }

    private void fill(String typed) {
        list.getItems().setAll(choices.matching(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                hide();
                giveBack();
            }
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + step, 0, size - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 5));
        }
    }

    private void choose() {
        PaletteChoices.Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            hide();
            giveBack();
            choice.run().run();
        }
    }

    private void hide() {
        window.getChildren().remove(veil);
    }

    private void giveBack() {
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private static final class ChoiceCell extends ListCell<PaletteChoices.Choice> {

        @Override
        protected void updateItem(PaletteChoices.@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            Label name = UserText.label(choice.name());
            List<Node> parts = new ArrayList<>(List.of(choice.icon().node(), name));
            Label path = UserText.label(choice.path());
            path.getStyleClass().addAll("mk-mute", "mk-small");
            path.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label hint = new Label(choice.hint());
            hint.getStyleClass().add("mk-key");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            parts.addAll(List.of(path, space, hint));
            HBox row = new HBox(10, parts.toArray(Node[]::new));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            setGraphic(row);
        }
    }
}
