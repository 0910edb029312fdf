package org.makna.ui.common;

import java.util.Optional;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The window that a dialog belongs over. For the FX thread. */
public final class FrontWindow {

    private FrontWindow() {
    }

    /** The window that has the focus, else any that shows; empty when none does. */
    public static Optional<Window> find() {
        Optional<Window> focused = Window.getWindows().stream()
                .filter(window -> window.isFocused() && !(window instanceof PopupWindow)).findFirst();
        return focused.isPresent()
                ? focused
                : Window.getWindows().stream().filter(window -> window.isShowing() && !(window instanceof PopupWindow))
                        .findFirst();
    }
}
