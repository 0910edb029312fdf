package org.makna.ui.history;

import javafx.scene.layout.VBox;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Workspace;

/** The audit trail, and the way back to a point of it. */
public final class HistoryDesk {

    private final VBox side = new VBox();
    private final VBox middle = new VBox();

    public HistoryDesk(Workspace workspace) {
        side.setId("history-side");
        middle.setId("history");
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, middle::requestFocus);
    }
}
