package org.makna.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A named choice among words: the name at the left, what is chosen at the right. For the FX thread. */
public final class Choice extends HBox {

    private final ComboBox<Option> box = new ComboBox<>();
    private boolean showing;

    /**
     * What can be chosen.
     *
     * @param value what it means
     * @param text  what is shown
     */
    public record Option(String value, String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Creates it.
     *
     * @param id     of the control
     * @param name   what is chosen, also for screen readers
     * @param chosen told the value when the user chooses another one
     */
    public Choice(String id, String name, Consumer<String> chosen) {
        getStyleClass().add("mk-table-choice");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(name);
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.setId(id);
        box.setAccessibleText(name);
        box.setVisibleRowCount(14);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(60);
        box.setButtonCell(new OptionCell(150));
        box.setCellFactory(list -> new OptionCell(300));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen.accept(now.value());
            }
            box.setTooltip(now == null ? null : new Tooltip(now.text()));
        });
        getChildren().addAll(label, box);
    }

    /** Shows what can be chosen and what is chosen, without telling of it. */
    public void show(List<Option> options, Option value) {
        showing = true;
        if (!options.equals(box.getItems())) {
            box.setItems(FXCollections.observableArrayList(options));
        }
        if (!Objects.equals(box.getValue(), value)) {
            box.setValue(value);
        }
        showing = false;
    }

    /** Whether its list is dropped down. */
    public boolean isOpen() {
        return box.isShowing();
    }

    /** Puts the focus on what can be chosen. */
    @Override
    public void requestFocus() {
        box.requestFocus();
    }

    private static final class OptionCell extends ListCell<Option> {

        OptionCell(double width) {
            setMaxWidth(width);
        }

        @Override
        protected void updateItem(@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? "" : UserText.oneLine(option.text()));
        }
    }
}
