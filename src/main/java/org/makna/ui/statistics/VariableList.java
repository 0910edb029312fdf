package org.makna.ui.statistics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.study.StatisticsChoices.Choice;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Attributes and codes with a tick each; Space ticks those that are selected. */
final class VariableList extends VBox {

    private final Runnable changed;
    private final ObservableList<Choice> all = FXCollections.observableArrayList();
    private final FilteredList<Choice> listed = new FilteredList<>(all);
    private final ListView<Choice> list = new ListView<>(listed);
    private final Set<String> ticked = new LinkedHashSet<>();
    /** Those that were ticked without being asked for. */
    private final Set<String> unasked = new LinkedHashSet<>();

    /**
     * Creates it.
     *
     * @param changed told when a tick is set or taken away
     */
    VariableList(Workspace workspace, Runnable changed) {
        super(6);
        this.changed = changed;
        TextField filter = new TextField();
        filter.setId("statistics-filter");
        filter.setPromptText(workspace.text("ui.statistics.filter"));
        filter.setAccessibleText(workspace.text("ui.statistics.filter"));
        filter.getStyleClass().add("mk-field");
        filter.textProperty().addListener((property, before, typed) -> {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            listed.setPredicate(choice -> choice.label().toLowerCase(Locale.ROOT).contains(wanted));
        });
        list.setId("statistics-variables");
        list.setAccessibleText(workspace.text("ui.statistics.variables"));
        list.setFixedCellSize(28);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new ChoiceCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !list.getSelectionModel().isEmpty()) {
                toggle(list.getSelectionModel().getSelectedItems());
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
    }

    /** Shows what can be counted; ticks that the user set stay where they are still there. */
    void show(List<Choice> choices, List<Choice> tickedFirst) {
        all.setAll(choices);
        boolean untouched = ticked.equals(unasked);
        ticked.retainAll(choices.stream().map(Choice::written).toList());
        if (untouched || ticked.isEmpty()) {
            unasked.clear();
            tickedFirst.forEach(choice -> unasked.add(choice.written()));
            ticked.clear();
            ticked.addAll(unasked);
        }
        if (!listed.isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
        }
        list.refresh();
    }

    /** What is ticked, in the order of the list. */
    List<Choice> ticked() {
        return all.stream().filter(choice -> ticked.contains(choice.written())).toList();
    }

    private void toggle(List<Choice> choices) {
        boolean on = choices.stream().anyMatch(choice -> !ticked.contains(choice.written()));
        for (Choice choice : choices) {
            if (on) {
                ticked.add(choice.written());
            } else {
                ticked.remove(choice.written());
            }
        }
        list.refresh();
        changed.run();
    }

    private final class ChoiceCell extends ListCell<Choice> {

        private final CheckBox box = new CheckBox();

        ChoiceCell() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> {
                Choice choice = getItem();
                if (choice != null) {
                    toggle(List.of(choice));
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            box.setSelected(ticked.contains(choice.written()));
            box.setAccessibleText(choice.label());
            setGraphic(box);
            setText(UserText.oneLine(choice.label()));
            setTooltip(new Tooltip(choice.label()));
        }
    }
}
