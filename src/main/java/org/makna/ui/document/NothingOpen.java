package org.makna.ui.document;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** What stands in the place of the documents while none is open. */
final class NothingOpen {

    private NothingOpen() {
    }

    /** Says how a document is opened, with the keys that hold. */
    static Node node(Workspace workspace) {
        Label title = new Label(workspace.text("ui.document.nothing"));
        title.getStyleClass().add("mk-mute");
        Label keys = new Label(workspace.text("ui.document.nothing-keys",
                workspace.actions().key(Action.PALETTE).orElse(""),
                workspace.actions().key(Action.IMPORT_FILES).orElse("")));
        keys.getStyleClass().addAll("mk-mute", "mk-small");
        VBox lines = new VBox(6, title, keys);
        lines.setAlignment(Pos.CENTER);
        return lines;
    }
}
