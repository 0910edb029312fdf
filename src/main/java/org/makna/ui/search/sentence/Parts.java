package org.makna.ui.search.sentence;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.UserText;

/** Makes the controls of a sentence. */
final class Parts {

    private static final double WIDEST = 320;

    private Parts() {
    }

    /** A part that a menu changes. */
    static MenuButton menu(String id, String words) {
        MenuButton part = new MenuButton(words);
        part.setMnemonicParsing(false);
        part.setId(id);
        part.getStyleClass().add("mk-part");
        part.setAccessibleText(words);
        part.setMaxWidth(WIDEST);
        UserText.dress(part, words);
        return part;
    }

    /** Words between two parts. */
    static Label words(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("mk-part-words");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** An entry of a menu. */
    static MenuItem item(@Nullable String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
