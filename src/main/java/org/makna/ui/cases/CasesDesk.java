package org.makna.ui.cases;

import javafx.scene.layout.VBox;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Workspace;

/** Cases and their attributes in a grid. */
public final class CasesDesk {

    private final VBox side = new VBox();
    private final VBox middle = new VBox();

    public CasesDesk(Workspace workspace) {
        side.setId("cases-side");
        middle.setId("cases");
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, middle::requestFocus);
    }
}
