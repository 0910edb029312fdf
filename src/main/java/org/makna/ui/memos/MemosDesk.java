package org.makna.ui.memos;

import javafx.scene.layout.VBox;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Workspace;

/** Memos and what they are linked to. */
public final class MemosDesk {

    private final VBox side = new VBox();
    private final VBox middle = new VBox();

    public MemosDesk(Workspace workspace) {
        side.setId("memos-side");
        middle.setId("memos");
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(side, middle, null, middle::requestFocus);
    }
}
