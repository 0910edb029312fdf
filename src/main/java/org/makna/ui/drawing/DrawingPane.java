package org.makna.ui.drawing;

import javafx.scene.control.ScrollPane;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Mark;

/** Scrolls a drawing that is higher than there is room, and brings the mark the keyboard is at into sight. */
public final class DrawingPane extends ScrollPane {

    private static final double AROUND = 24;

    private final DrawingView view;

    public DrawingPane(DrawingView view) {
        super(view);
        this.view = view;
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        getStyleClass().add("mk-drawing-pane");
        view.onWalk(this::bringIntoSight);
    }

    private void bringIntoSight(Mark mark) {
        Area area = mark.area();
        double room = getViewportBounds().getHeight();
        double hidden = view.getHeight() - room;
        // Before it was laid out for the first time there is no sight to bring anything into.
        if (hidden <= 0 || room < area.height() + 2 * AROUND) {
            return;
        }
        double top = getVvalue() * hidden;
        double high = area.endY() + AROUND - room;
        if (area.y() - AROUND < top) {
            setVvalue(Math.max(0, area.y() - AROUND) / hidden);
        } else if (high > top) {
            setVvalue(Math.min(1, high / hidden));
        }
    }
}
