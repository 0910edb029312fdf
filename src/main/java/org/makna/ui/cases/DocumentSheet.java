package org.makna.ui.cases;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.makna.model.MemoLink;
import org.makna.model.StudyChange;
import org.makna.study.DocumentTable;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.ShownReading;
import org.makna.ui.workspace.Workspace;

/** The documents with their attributes: the grid, and the list beside it. */
final class DocumentSheet {

    private final Workspace workspace;
    private final GridBook book = new GridBook();
    private final ValueGrid grid;
    private final GridList side;

    DocumentSheet(Workspace workspace) {
        this.workspace = workspace;
        grid = new ValueGrid(workspace, Owners.DOCUMENTS, book, whenEmpty());
        side = new GridList(workspace, Owners.DOCUMENTS, book);
        new ShownReading<>(workspace, grid, () -> DocumentTable.of(workspace.study()),
                part -> part instanceof StudyChange.Cases || part instanceof StudyChange.Documents
                        || part instanceof StudyChange.Folders || part instanceof StudyChange.Codings,
                book::show);
        grid.line().addListener((property, before, now) -> side.select(now));
        side.list().getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                grid.select(now);
            }
        });
        side.list().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            GridLine line = side.list().getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                workspace.navigator().open(line.id());
                event.consume();
            }
        });
        workspace.inHand().add(side.list(), () -> InHand.of(side.list().getSelectionModel().getSelectedItems().stream()
                .map(one -> new MemoLink.OfDocument(one.id())).toList()));
    }

    GridBook book() {
        return book;
    }

    ValueGrid grid() {
        return grid;
    }

    GridList side() {
        return side;
    }

    private VBox whenEmpty() {
        Label what = new Label(workspace.text("ui.cases.no-documents-yet"));
        what.setWrapText(true);
        what.setMaxWidth(420);
        what.getStyleClass().add("mk-mute");
        VBox box = new VBox(10, what, workspace.actions().button(Action.IMPORT_FILES));
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(420);
        return box;
    }
}
