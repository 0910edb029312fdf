package org.makna.ui.history;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.makna.ui.common.UserText;

/** A short list of which one is chosen, each with a count. */
final class ChoiceRows<T> extends VBox {

    private final ObjectProperty<T> chosen;

    /**
     * A row.
     *
     * @param value what choosing it means
     * @param id    name of its node
     * @param text  what it says
     * @param count shown at the right
     */
    record Choice<T>(T value, String id, String text, String count) {}

    ChoiceRows(T first) {
        chosen = new SimpleObjectProperty<>(first);
    }

    ObjectProperty<T> chosen() {
        return chosen;
    }

    /** Shows these; when the chosen one is not among them any longer, the first is chosen. */
    void show(List<Choice<T>> choices) {
        if (choices.stream().noneMatch(one -> Objects.equals(one.value(), chosen.get()))) {
            chosen.set(choices.getFirst().value());
        }
        getChildren().setAll(choices.stream().map(this::row).toList());
    }

    private ToggleButton row(Choice<T> choice) {
        Label text = UserText.label(choice.text());
        text.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label count = new Label(choice.count());
        count.getStyleClass().add("mk-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, text, space, count);
        ToggleButton row = new ToggleButton();
        row.setId(choice.id());
        row.getStyleClass().add("mk-choice-row");
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setGraphic(line);
        row.setAccessibleText(choice.text() + ", " + choice.count());
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(28));
        row.setSelected(Objects.equals(choice.value(), chosen.get()));
        row.setOnAction(event -> {
            chosen.set(choice.value());
            getChildren().forEach(other -> ((ToggleButton) other).setSelected(other == row));
        });
        return row;
    }
}
