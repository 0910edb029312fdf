package org.makna.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a stage where it was, if that is still on a screen. */
final class StagePlace {

    private StagePlace() {
    }

    static void put(Stage stage, WindowState state) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(state.width(), screen.getWidth()));
        stage.setHeight(Math.min(state.height(), screen.getHeight()));
        if (!Double.isNaN(state.x()) && !Screen.getScreensForRectangle(state.x() + 40, state.y() + 10, 80, 20)
                .isEmpty()) {
            stage.setX(state.x());
            stage.setY(state.y());
        }
        stage.setMaximized(state.maximised());
    }

    /** The state with the place of the stage; a maximised stage keeps the place it had before. */
    static WindowState of(Stage stage, WindowState state) {
        return stage.isMaximized()
                ? new WindowState(state.x(), state.y(), state.width(), state.height(), true, state.inspector(),
                        state.drawer(), state.side(), state.codebook(), state.lists())
                : new WindowState(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false,
                        state.inspector(), state.drawer(), state.side(), state.codebook(), state.lists());
    }
}
