package org.makna.ui.tables;

import javafx.scene.layout.VBox;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Workspace;

/** Counts codes against documents, cases and attributes. */
public final class TablesDesk {

    private final VBox side = new VBox();
    private final VBox middle = new VBox();

    public TablesDesk(Workspace workspace) {
        side.setId("tables-side");
        middle.setId("tables");
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, middle::requestFocus);
    }
}
