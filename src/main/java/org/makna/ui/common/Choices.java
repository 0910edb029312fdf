package org.makna.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Combo boxes of things that have a name. */
public final class Choices {

    private Choices() {
    }

    /**
     * A combo box.
     *
     * @param id      of the control
     * @param name    for screen readers
     * @param choices what can be chosen
     * @param words   the text of each
     * @param chosen  what is chosen at first
     */
    public static <T> ComboBox<T> box(String id, String name, List<T> choices, Function<T, String> words, T chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Only chosen, never typed");
            }
        });
        box.setValue(chosen);
        return box;
    }
}
