package org.makna.ui.shell;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.ui.action.Action;

/** Shows a line of the list of keys: what is done at the left, its key at the right. */
final class KeyCell extends ListCell<KeyRow> {

    private final Function<Action, String> keys;
    private final Predicate<Action> changed;

    KeyCell(Function<Action, String> keys, Predicate<Action> changed) {
        this.keys = keys;
        this.changed = changed;
    }

    @Override
    protected void updateItem(@Nullable KeyRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case KeyRow.Head head -> {
                Label label = new Label(head.text());
                label.getStyleClass().add("mk-head");
                setGraphic(label);
                setAccessibleText(head.text());
            }
            case KeyRow.OfAction of -> show(of.text(), keys.apply(of.action()), changed.test(of.action()));
            case KeyRow.OfText of -> show(of.text(), of.key(), false);
        }
    }

    private void show(String what, String key, boolean own) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label written = new Label(key);
        written.getStyleClass().add(own ? "mk-strong" : "mk-mute");
        HBox line = new HBox(12, new Label(what), space, written);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setAccessibleText(what + ", " + key);
    }
}
