package org.makna.ui.codebook;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.makna.ui.workspace.Workspace;

/** The codebook as a tree with counts. */
public final class CodebookPanel {

    private final VBox box = new VBox();

    public CodebookPanel(Workspace workspace) {
        box.setId("codebook");
    }

    /** What the window shows. */
    public Node node() {
        return box;
    }

    /** Selects a code and brings it into sight. */
    public void show(long codeId) {
    }

    /** Puts the focus into the tree. */
    public void focus() {
        box.requestFocus();
    }
}
