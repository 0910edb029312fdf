package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.makna.model.Pseudonym;
import org.makna.ui.common.Icon;
import org.makna.ui.workspace.Workspace;

/** Names and their pseudonyms to type; there is always an empty row at the end for the next. */
final class PseudonymRows extends VBox {

    private static final double HEIGHT = 210;

    private final Workspace workspace;
    private final Runnable changed;
    private final VBox rows = new VBox(5);
    private final List<Row> all = new ArrayList<>();
    private int made;

    /** @param changed told of every change */
    PseudonymRows(Workspace workspace, Runnable changed) {
        super(4);
        this.workspace = workspace;
        this.changed = changed;
        Label name = head("ui.pseudonyms.name");
        Label replacement = head("ui.pseudonyms.pseudonym");
        HBox heads = new HBox(8, name, replacement);
        name.setPrefWidth(220);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setId("pseudonyms-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefHeight(HEIGHT);
        scroll.getStyleClass().add("mk-plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heads, scroll);
        rowAtEnd();
    }

    private Label head(String key) {
        Label head = new Label(workspace.text(key));
        head.getStyleClass().addAll("mk-mute", "mk-small");
        return head;
    }

    /** What is typed, without rows that name nobody. */
    List<Pseudonym> names() {
        return all.stream().map(row -> new Pseudonym(row.name.getText().strip(), row.replacement.getText().strip()))
                .filter(one -> !one.name().isEmpty()).toList();
    }

    /** Adds names that are not there yet. */
    void add(List<Pseudonym> names) {
        Set<String> there = new HashSet<>();
        names().forEach(one -> there.add(one.name().toLowerCase(Locale.ROOT)));
        for (Pseudonym one : names) {
            if (there.add(one.name().toLowerCase(Locale.ROOT))) {
                Row last = all.getLast();
                last.name.setText(one.name());
                last.replacement.setText(one.replacement());
                rowAtEnd();
            }
        }
        changed.run();
    }

    /** Shows how often each name stands in the texts; below zero for a name that is not looked for. */
    void count(ToIntFunction<Pseudonym> counts) {
        for (Row row : all) {
            int count = counts.applyAsInt(new Pseudonym(row.name.getText().strip(),
                    row.replacement.getText().strip()));
            row.count.setText(count < 0 ? "" : workspace.text("ui.who.count", count));
        }
    }

    /** Where to type first. */
    TextField first() {
        return all.getFirst().name;
    }

    private void rowAtEnd() {
        if (all.isEmpty() || !all.getLast().name.getText().isBlank()) {
            Row row = new Row(made++);
            all.add(row);
            rows.getChildren().add(row.box);
        }
    }

    private final class Row {

        private final TextField name = new TextField();
        private final TextField replacement = new TextField();
        private final Label count = new Label();
        private final HBox box;

        Row(int number) {
            field(name, "pseudonym-name-" + number, "ui.pseudonyms.name");
            field(replacement, "pseudonym-to-" + number, "ui.pseudonyms.pseudonym");
            name.setPrefWidth(220);
            count.setMinWidth(48);
            count.setAlignment(Pos.CENTER_RIGHT);
            count.getStyleClass().addAll("mk-mute", "mk-small");
            Button remove = new Button();
            remove.setGraphic(Icon.CLOSE.node());
            remove.getStyleClass().add("mk-link");
            remove.setId("pseudonym-remove-" + number);
            remove.setAccessibleText(workspace.text("ui.pseudonyms.remove"));
            remove.setTooltip(new Tooltip(workspace.text("ui.pseudonyms.remove")));
            remove.setOnAction(event -> remove());
            HBox.setHgrow(replacement, Priority.ALWAYS);
            box = new HBox(8, name, replacement, count, remove);
            box.setAlignment(Pos.CENTER_LEFT);
        }

        private void field(TextField field, String id, String key) {
            field.setId(id);
            field.setAccessibleText(workspace.text(key));
            field.getStyleClass().add("mk-field");
            field.setMinWidth(0);
            field.textProperty().addListener((property, before, now) -> {
                rowAtEnd();
                changed.run();
            });
        }

        private void remove() {
            if (all.size() > 1 && all.getLast() != this) {
                all.remove(this);
                rows.getChildren().remove(box);
            } else {
                name.clear();
                replacement.clear();
            }
            changed.run();
        }
    }
}
