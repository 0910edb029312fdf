package org.makna.ui.document;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.makna.ui.workspace.Workspace;

/** What is known of the place at the caret: codes, their rules, case, memos. */
public final class InspectorPane {

    private final VBox box = new VBox();

    public InspectorPane(Workspace workspace, DocumentArea documents) {
        box.setId("inspector");
    }

    /** What the window shows. */
    public Node node() {
        return box;
    }
}
