package org.makna.ui.codebook;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;
import org.makna.model.Messages;
import org.makna.ui.common.ColourChooser;

/** The colours beside the row of a code. */
final class ColourPopup {

    private static final double HEIGHT = 150;

    private ColourPopup() {
    }

    /**
     * Opens it.
     *
     * @param owner  the node it belongs to; the focus stays there
     * @param beside the row, in screen coordinates
     * @param colour the colour now
     * @param chosen gets another one
     */
    static void show(Messages messages, Node owner, Bounds beside, String colour, Consumer<String> chosen) {
        Popup popup = new Popup();
        ColourChooser chooser = new ColourChooser(messages, colour, value -> {
            popup.hide();
            if (!value.equals(colour)) {
                chosen.accept(value);
            }
        });
        chooser.setId("colours");
        chooser.getStyleClass().addAll("mk-picker", "mk-colours");
        chooser.addEventHandler(KeyEvent.ANY, event -> {
            if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
            }
            event.consume();
        });
        popup.getContent().add(chooser);
        popup.getScene().getRoot().getStyleClass().add("mk-bare");
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        Rectangle2D screen = Screen.getScreensForRectangle(beside.getMinX(), beside.getMinY(), beside.getWidth(),
                beside.getHeight()).stream().findFirst().orElseGet(Screen::getPrimary).getVisualBounds();
        boolean under = beside.getMaxY() + HEIGHT < screen.getMaxY();
        popup.setAnchorLocation(under ? AnchorLocation.CONTENT_TOP_LEFT : AnchorLocation.CONTENT_BOTTOM_LEFT);
        popup.show(owner, beside.getMinX() + 24, under ? beside.getMaxY() + 4 : beside.getMinY() - 4);
        chooser.focus();
    }
}
