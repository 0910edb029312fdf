package org.makna.ui.search;

import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Workspace;

/** Finds text while it is typed; hits and segments are listed in the drawer. */
public final class FindDesk {

    private final VBox side = new VBox();

    public FindDesk(Workspace workspace, Drawer drawer) {
        side.setId("find");
    }

    /** What the window shows; the middle is the documents. */
    public DeskView view() {
        return new DeskView(side, null, null, side::requestFocus);
    }

    /** Finds text and lists the hits. */
    public void find(String query) {
    }

    /** Lists coded segments; see {@link org.makna.ui.workspace.Navigator#showSegments}. */
    public void showSegments(@Nullable String code, String where, String title) {
    }
}
