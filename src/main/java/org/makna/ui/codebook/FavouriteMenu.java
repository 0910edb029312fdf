package org.makna.ui.codebook;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Gives a code one of the keys 1 to 9, by which it is applied to selected text; the digit itself chooses. */
final class FavouriteMenu {

    private static final int KEYS = 9;
    /** About so high is the menu. */
    private static final double HEIGHT = 370;

    private FavouriteMenu() {
    }

    /**
     * Shows the keys and whose they are.
     *
     * @param beside the row of the code, in screen coordinates
     * @param chosen gets the key, empty for none
     */
    static void show(Workspace workspace, javafx.scene.Node owner, Bounds beside, Code code, Consumer<String> chosen) {
        ContextMenu menu = new ContextMenu();
        menu.setId("favourites");
        for (int key = 1; key <= KEYS; key++) {
            menu.getItems().add(item(workspace, code, String.valueOf(key), chosen));
        }
        MenuItem none = new MenuItem(workspace.text("ui.favourite.none"));
        none.setId("favourite-0");
        none.setDisable(code.shortcut().isEmpty());
        none.setOnAction(event -> chosen.accept(""));
        menu.getItems().add(none);
        menu.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            String typed = event.getCharacter();
            if (typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '0' + KEYS) {
                menu.hide();
                chosen.accept(typed.equals("0") ? "" : typed);
                event.consume();
            }
        });
        Rectangle2D screen = Screen.getScreensForRectangle(beside.getMinX(), beside.getMinY(), beside.getWidth(),
                beside.getHeight()).stream().findFirst().orElseGet(Screen::getPrimary).getVisualBounds();
        double y = Math.clamp(screen.getMaxY() - HEIGHT, screen.getMinY(), Math.max(screen.getMinY(),
                beside.getMaxY()));
        menu.show(owner, beside.getMinX() + 24, y);
    }

    private static MenuItem item(Workspace workspace, Code code, String key, Consumer<String> chosen) {
        Optional<Code> holder = workspace.now().get().codebook().entries().stream().map(Codebook.Entry::code)
                .filter(one -> one.shortcut().equals(key)).findFirst();
        RadioMenuItem item = new RadioMenuItem(holder
                .map(one -> workspace.text("ui.favourite.of", key, UserText.oneLine(one.name())))
                .orElseGet(() -> workspace.text("ui.favourite.free", key)));
        item.setId("favourite-" + key);
        item.setMnemonicParsing(false);
        holder.ifPresent(one -> item.setGraphic(new Swatch(one.colour())));
        item.setSelected(holder.filter(one -> one.id() == code.id()).isPresent());
        item.setOnAction(event -> chosen.accept(key));
        return item;
    }
}
