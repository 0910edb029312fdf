package org.makna.ui.search;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** A small menu that shows and sets one choice of a few. */
final class ToolMenu {

    private ToolMenu() {
    }

    /**
     * Makes one.
     *
     * @param name   what is chosen, for the tooltip and for screen readers
     * @param choice what is chosen now
     * @param head   text of the button for a choice
     * @param text   text of the entry for a choice
     */
    static <T> MenuButton of(String id, String name, Property<T> choice, List<T> choices, Function<T, String> head,
            Function<T, String> text) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.getStyleClass().add("mk-tool");
        menu.textProperty().bind(Bindings.createStringBinding(() -> head.apply(choice.getValue()), choice));
        menu.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> name + ": " + text.apply(choice.getValue()), choice));
        menu.setTooltip(new Tooltip(name));
        ToggleGroup group = new ToggleGroup();
        for (T one : choices) {
            RadioMenuItem item = new RadioMenuItem(text.apply(one));
            item.setId(id + "-" + choices.indexOf(one));
            item.setToggleGroup(group);
            item.setSelected(one.equals(choice.getValue()));
            item.setOnAction(event -> choice.setValue(one));
            menu.getItems().add(item);
            choice.addListener((property, before, now) -> item.setSelected(one.equals(now)));
        }
        return menu;
    }
}
