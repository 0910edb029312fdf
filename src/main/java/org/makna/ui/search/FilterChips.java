package org.makna.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.makna.model.QueryField;
import org.makna.study.QueryFilters;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/**
 * What narrows a query, as chips above the field where it is typed: each shows a field of the query and changes it there, and what
 * is typed there shows here.
 */
final class FilterChips {

    private static final String ATTRIBUTE = "attribute.";
    private static final double WIDEST = 190;

    private final Workspace workspace;
    private final TextField query;
    private final MenuButton add = new MenuButton();
    private final FlowPane node = new FlowPane(6, 6);

    FilterChips(Workspace workspace, TextField query) {
        this.workspace = workspace;
        this.query = query;
        add.setId("find-filter-add");
        add.getStyleClass().addAll("mk-tool", "mk-small");
        add.setText(workspace.text("ui.find.filter.add"));
        add.setTooltip(new Tooltip(workspace.text("ui.find.filter.add-tip")));
        add.setMinWidth(Region.USE_PREF_SIZE);
        // A menu without entries would not open.
        add.getItems().setAll(new MenuItem());
        add.setOnShowing(event -> workspace.read(() -> workspace.study().queryFilters().fields(), this::offer));
        node.setId("find-filters");
        node.getStyleClass().add("mk-find-filters");
        query.textProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void offer(List<String> fields) {
        List<MenuItem> items = new ArrayList<>();
        for (String field : fields) {
            MenuItem item = new MenuItem(UserText.oneLine(name(field)));
            item.setMnemonicParsing(false);
            item.setId("find-filter-" + field);
            item.setOnAction(event -> edit(add, field, Optional.empty()));
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem nothing = new MenuItem(workspace.text("ui.find.filter.none"));
            nothing.setDisable(true);
            items.add(nothing);
        }
        add.getItems().setAll(items);
    }

    private void show(String typed) {
        List<Node> chips = new ArrayList<>();
        for (QueryField field : QueryFilters.in(typed)) {
            chips.add(chip(field, chips.size()));
        }
        chips.add(add);
        node.getChildren().setAll(chips);
    }

    private Node chip(QueryField field, int number) {
        String values = String.join(", ", field.values().stream().map(UserText::oneLine).toList());
        String words = workspace.text(field.negated() ? "ui.find.filter.chip-not" : "ui.find.filter.chip",
                name(field.field()), values);
        Button edit = new Button(words);
        edit.setId("find-chip-" + number);
        edit.getStyleClass().addAll("mk-pill", "mk-small");
        edit.setMnemonicParsing(false);
        edit.setMaxWidth(WIDEST);
        UserText.dress(edit, words);
        edit.setTooltip(new Tooltip(words));
        edit.setOnAction(event -> edit(edit, field.field(), Optional.of(field)));
        edit.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                remove(field);
            }
        });
        Button remove = new Button(null, Icon.CLOSE.node());
        remove.setId("find-chip-remove-" + number);
        remove.getStyleClass().add("mk-icon-button");
        remove.setAccessibleText(workspace.text("ui.find.filter.remove", words));
        remove.setTooltip(new Tooltip(workspace.text("ui.find.filter.remove", words)));
        remove.setOnAction(event -> remove(field));
        HBox chip = new HBox(edit, remove);
        chip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return chip;
    }

    private void remove(QueryField field) {
        write(QueryFilters.with(query.getText(), Optional.of(field), field.field(), List.of(), false));
        query.requestFocus();
    }

    /** Opens the values of a field; the query changes while they are ticked. */
    private void edit(Node under, String field, Optional<QueryField> there) {
        String before = query.getText();
        new FilterPopup(workspace, name(field), there.map(QueryField::values).orElse(List.of()),
                there.map(QueryField::negated).orElse(false),
                // Each change is made to the query as it was, so that places in it stay right.
                (values, negated) -> write(QueryFilters.with(before, there, field, values, negated)))
                .show(node, under, query, field);
    }

    private void write(String text) {
        query.setText(text);
        query.positionCaret(text.length());
    }

    private String name(String field) {
        return field.startsWith(ATTRIBUTE)
                ? field.substring(ATTRIBUTE.length())
                : workspace.text("ui.find.filter." + field);
    }
}
