package org.makna.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.makna.study.Codebook;
import org.makna.ui.common.Fuzzy;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** A button that says of which code segments are listed, and lets another one be chosen by typing. */
final class CodeFilter {

    private static final double WIDTH = 320;

    private final Workspace workspace;
    private final Consumer<@Nullable Long> choosing;
    private final Button button = new Button();
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();

    /** A row of the choice; no entry means all codes. */
    private record Choice(Codebook.@Nullable Entry entry) {}

    /**
     * Creates it.
     *
     * @param choosing gets the id of the code, or null for all
     */
    CodeFilter(Workspace workspace, Consumer<@Nullable Long> choosing) {
        this.workspace = workspace;
        this.choosing = choosing;
        button.setId("segments-code");
        button.getStyleClass().add("mk-tool");
        button.setMaxWidth(190);
        button.setOnAction(event -> open());
        field.setId("segments-code-field");
        field.getStyleClass().add("mk-field");
        field.setPromptText(workspace.text("ui.segments.code-prompt"));
        field.setAccessibleText(workspace.text("ui.segments.code"));
        field.textProperty().addListener((property, before, typed) -> fill(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("segments-code-list");
        list.setAccessibleText(workspace.text("ui.segments.code"));
        list.setFocusTraversable(false);
        list.setPrefHeight(260);
        list.setCellFactory(view -> new ChoiceCell());
        list.setOnMouseClicked(event -> choose());
        VBox box = new VBox(8, field, list);
        box.getStyleClass().addAll("mk-card", "mk-popup");
        box.setPrefWidth(WIDTH);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        show(null);
    }

    Button node() {
        return button;
    }

    /** Says which code is listed; null for all. */
    void show(Codebook.@Nullable Entry entry) {
        String name = entry == null ? workspace.text("ui.segments.all-codes") : entry.code().name();
        button.setText(UserText.oneLine(name) + " ▾");
        button.setGraphic(entry == null ? null : swatch(entry));
        button.setAccessibleText(workspace.text("ui.segments.code") + ": " + name);
        button.setTooltip(new Tooltip(entry == null ? workspace.text("ui.segments.code") : entry.path()));
    }

    private void open() {
        field.clear();
        fill("");
        Bounds place = button.localToScreen(button.getBoundsInLocal());
        popup.show(button, Math.max(0, place.getMaxX() - WIDTH), place.getMaxY() + 2);
        field.requestFocus();
    }

    private void fill(String typed) {
        List<Choice> choices = new ArrayList<>();
        List<Codebook.Entry> entries = workspace.now().get().codebook().entries();
        if (typed.isBlank()) {
            choices.add(new Choice(null));
            entries.forEach(entry -> choices.add(new Choice(entry)));
        } else {
            entries.stream().filter(entry -> Fuzzy.score(typed, entry.path()).isPresent())
                    .sorted(Comparator.comparingInt((Codebook.Entry entry) -> -score(typed, entry)))
                    .forEach(entry -> choices.add(new Choice(entry)));
        }
        list.getItems().setAll(choices);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /** A match in the name itself counts more than one in the path. */
    private static int score(String typed, Codebook.Entry entry) {
        int inPath = Fuzzy.score(typed, entry.path()).orElse(0);
        return Math.max(inPath, Fuzzy.score(typed, entry.code().name()).orElse(0) + 100);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            case ESCAPE -> close();
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
            list.scrollTo(Math.max(0, next - 4));
        }
    }

    private void choose() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            close();
            choosing.accept(choice.entry() == null ? null : choice.entry().code().id());
        }
    }

    private void close() {
        popup.hide();
        button.requestFocus();
    }

    private static Rectangle swatch(Codebook.Entry entry) {
        Rectangle swatch = new Rectangle(10, 10, Color.web(entry.code().colour()));
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        return swatch;
    }

    private final class ChoiceCell extends ListCell<Choice> {

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            Codebook.Entry entry = choice.entry();
            if (entry == null) {
                setGraphic(new Label(workspace.text("ui.segments.all-codes")));
                return;
            }
            Label name = UserText.label(entry.code().name());
            name.setMinWidth(0);
            Label count = new Label(workspace.text("ui.find.count", entry.withSubCodes()));
            count.getStyleClass().add("mk-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Region indent = new Region();
            indent.setMinWidth(field.getText().isBlank() ? 14.0 * Math.min(6, entry.depth()) : 0);
            HBox row = new HBox(7, indent, swatch(entry), name, space, count);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            setGraphic(row);
        }
    }
}
