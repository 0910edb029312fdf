package org.makna.ui.document;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.makna.ui.workspace.Workspace;

/** The list of documents in their folders. */
public final class DocumentsPanel {

    private final VBox box = new VBox();

    public DocumentsPanel(Workspace workspace) {
        box.setId("documents");
    }

    /** What the window shows. */
    public Node node() {
        return box;
    }

    /** Puts the focus into the list. */
    public void focus() {
        box.requestFocus();
    }
}
