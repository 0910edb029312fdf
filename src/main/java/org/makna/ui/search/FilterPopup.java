package org.makna.ui.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.StringConverter;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The values of a field beside its chip: typing narrows the list, Space or a click ticks. */
final class FilterPopup {

    private static final double WIDTH = 260;
    private static final double HEIGHT = 220;

    private final Workspace workspace;
    private final BiConsumer<List<String>, Boolean> changed;
    private final Popup popup = new Popup();
    private final TextField typed = new TextField();
    private final ListView<String> list = new ListView<>();
    private final CheckBox not = new CheckBox();
    private final Map<String, BooleanProperty> ticks = new LinkedHashMap<>();
    private final VBox box;

    /**
     * Creates it.
     *
     * @param name    of the field, as people read it
     * @param values  ticked at first
     * @param negated whether those are left out rather than asked for
     * @param changed gets the ticked values, and whether they are left out, at each change
     */
    FilterPopup(Workspace workspace, String name, List<String> values, boolean negated,
            BiConsumer<List<String>, Boolean> changed) {
        this.workspace = workspace;
        this.changed = changed;
        typed.setId("find-filter-typed");
        typed.getStyleClass().add("mk-field");
        typed.setPromptText(workspace.text("ui.find.filter.type"));
        typed.setAccessibleText(workspace.text("ui.find.filter.type"));
        typed.textProperty().addListener((property, before, now) -> narrow());
        list.setId("find-filter-values");
        list.setAccessibleText(name);
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(CheckBoxListCell.forListView(this::tick, new StringConverter<>() {
            @Override
            public String toString(String value) {
                return UserText.oneLine(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        }));
        not.setId("find-filter-not");
        not.setText(workspace.text("ui.find.filter.not"));
        not.setSelected(negated);
        not.selectedProperty().addListener((property, before, now) -> tell());
        values.forEach(value -> ticks.put(value, told(true)));
        Button done = new Button(workspace.text("ui.close"));
        done.setId("find-filter-done");
        done.setOnAction(event -> popup.hide());
        HBox foot = new HBox(8, not, done);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box = new VBox(8, typed, list, foot);
        box.setId("find-filter");
        box.getStyleClass().add("mk-picker");
        box.setPadding(new javafx.geometry.Insets(10));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // What a popup leaves goes on to its owner, where the query has the focus.
            if (event.getTarget() != typed) {
                event.consume();
            }
        });
        popup.getContent().add(box);
        popup.getScene().getRoot().getStyleClass().add("mk-bare");
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    /**
     * Shows it; the values are read meanwhile.
     *
     * @param owner the node it belongs to, which stays
     * @param under what it stands under, which may be made anew
     * @param after gets the focus afterwards
     */
    void show(Node owner, Node under, Node after, String field) {
        var at = under.localToScreen(under.getBoundsInLocal());
        popup.setOnHidden(event -> after.requestFocus());
        popup.show(owner, at.getMinX(), at.getMaxY() + 4);
        typed.requestFocus();
        workspace.read(() -> workspace.study().queryFilters().values(field), this::fill);
    }

    private void fill(List<String> values) {
        values.forEach(this::tick);
        narrow();
    }

    private BooleanProperty tick(String value) {
        return ticks.computeIfAbsent(value, any -> told(false));
    }

    private BooleanProperty told(boolean ticked) {
        BooleanProperty tick = new SimpleBooleanProperty(ticked);
        tick.addListener((property, before, now) -> tell());
        return tick;
    }

    /** Lists the values that hold what is typed, the ticked ones first. */
    private void narrow() {
        String wanted = typed.getText().strip().toLowerCase(Locale.ROOT);
        List<String> shown = new ArrayList<>();
        ticks.forEach((value, ticked) -> {
            if (ticked.get() && value.toLowerCase(Locale.ROOT).contains(wanted)) {
                shown.add(value);
            }
        });
        ticks.forEach((value, ticked) -> {
            if (!ticked.get() && value.toLowerCase(Locale.ROOT).contains(wanted)) {
                shown.add(value);
            }
        });
        list.getItems().setAll(shown);
        if (!shown.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void tell() {
        changed.accept(
                ticks.entrySet().stream().filter(entry -> entry.getValue().get()).map(Map.Entry::getKey).toList(),
                not.isSelected());
    }

    private void key(KeyEvent event) {
        String selected = list.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ESCAPE -> {
                event.consume();
                popup.hide();
            }
            case ENTER -> {
                if (event.getTarget() instanceof Button) {
                    return;
                }
                event.consume();
                if (selected != null && !tick(selected).get()) {
                    tick(selected).set(true);
                }
                popup.hide();
            }
            case SPACE -> {
                if (event.getTarget() != typed && !(event.getTarget() instanceof javafx.scene.control.ButtonBase)
                        && selected != null) {
                    event.consume();
                    tick(selected).set(!tick(selected).get());
                }
            }
            case DOWN -> {
                if (event.getTarget() == typed) {
                    event.consume();
                    list.requestFocus();
                }
            }
            default -> {
            }
        }
    }
}
