package org.makna.ui.document.list;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.workspace.Workspace;

/** What the list shows while the study has no documents: how to get some. */
final class EmptyDocuments extends VBox {

    EmptyDocuments(Workspace workspace) {
        super(8);
        setId("documents-empty");
        getStyleClass().add("mk-documents-empty");
        Label what = new Label(workspace.text("ui.documents.empty"));
        what.getStyleClass().add("mk-mute");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        Label drop = new Label(workspace.text("ui.documents.drop"), Icon.IMPORT.node());
        drop.getStyleClass().addAll("mk-mute", "mk-drop");
        drop.setWrapText(true);
        drop.setMaxWidth(Double.MAX_VALUE);
        drop.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(what, wide(workspace.actions().button(Action.IMPORT_FILES)),
                wide(workspace.actions().button(Action.IMPORT_FOLDER)), drop,
                link(workspace.actions().button(Action.OPEN_SAMPLE)));
        setAlignment(Pos.TOP_LEFT);
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Button link(Button button) {
        button.getStyleClass().add("mk-link");
        return button;
    }
}
