package org.makna.ui.statistics;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.drawing.GroupedNumbers.Owned;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The cases or documents behind a bar or box, each with its number; Enter or two clicks open one. For the FX thread. */
final class BehindList extends VBox {

    private static final double HEIGHT = 134;

    private final Label heading = new Label();
    private final ObservableList<Owned> owned = FXCollections.observableArrayList();
    private final ListView<Owned> list = new ListView<>(owned);
    private final NumberFormat numbers;

    /**
     * Creates it.
     *
     * @param open told of the one to open
     */
    BehindList(Workspace workspace, Consumer<Owned> open) {
        super(4);
        numbers = NumberFormat.getNumberInstance(workspace.messages().locale());
        numbers.setMaximumFractionDigits(3);
        heading.setId("numbers-behind-heading");
        heading.setText(workspace.text("ui.numbers.behind-how"));
        heading.getStyleClass().add("mk-mute");
        list.setId("numbers-behind");
        list.setAccessibleText(workspace.text("ui.numbers.behind"));
        list.setFixedCellSize(26);
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT);
        list.setCellFactory(view -> new OwnedCell());
        list.setOnKeyPressed(event -> {
            Owned chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                open.accept(chosen);
            }
        });
        list.setOnMouseClicked(event -> {
            Owned chosen = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) {
                open.accept(chosen);
            }
        });
        managedProperty().bind(visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        list.setVisible(false);
        getChildren().addAll(heading, list);
    }

    /**
     * Lists what stands behind a mark.
     *
     * @param said what the mark says
     */
    void show(String said, List<Owned> behind) {
        heading.setText(UserText.oneLine(said));
        heading.setTooltip(new Tooltip(said));
        owned.setAll(behind);
        list.setVisible(true);
        if (!behind.isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
        }
    }

    /** Lists nothing, and says how something comes to be listed. */
    void clear(String how) {
        heading.setText(how);
        heading.setTooltip(null);
        owned.clear();
        list.setVisible(false);
    }

    private final class OwnedCell extends ListCell<Owned> {

        private final Label name = new Label();
        private final Label number = new Label();
        private final HBox row = new HBox(12, name, number);

        OwnedCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            number.setMinWidth(USE_PREF_SIZE);
            number.getStyleClass().add("mk-mute");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Owned one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            UserText.showIn(name, one.owner().name());
            number.setText(numbers.format(one.value()));
            setAccessibleText(one.owner().name() + ", " + number.getText());
            setTooltip(new Tooltip(one.owner().name()));
            setGraphic(row);
        }
    }
}
