package org.makna.ui.document;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.document.list.DocumentList;
import org.makna.ui.workspace.Workspace;

/** The list of documents in their folders. Files and folders of the system can be dropped on it. */
public final class DocumentsPanel {

    private static final String OVER = "mk-over";

    private final Workspace workspace;
    private final DocumentList list;
    private final VBox box = new VBox();

    public DocumentsPanel(Workspace workspace) {
        this.workspace = workspace;
        list = new DocumentList(workspace);
        Label head = new Label(workspace.text("ui.documents.head"));
        head.getStyleClass().add("mk-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = workspace.actions().iconButton(Action.IMPORT_FILES);
        add.setId("documents-add");
        add.setGraphic(Icon.ADD.node());
        HBox top = new HBox(head, space, add);
        top.getStyleClass().add("mk-panel-head");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        box.setId("documents");
        box.getStyleClass().add("mk-documents");
        box.getChildren().addAll(top, list.node());
        box.setMinHeight(120);
        box.setOnDragOver(this::over);
        box.setOnDragExited(event -> box.getStyleClass().remove(OVER));
        box.setOnDragDropped(this::dropped);
    }

    /** What the window shows. */
    public Node node() {
        return box;
    }

    /** Puts the focus into the list. */
    public void focus() {
        list.focus();
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && workspace.isWritable()) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!box.getStyleClass().contains(OVER)) {
                box.getStyleClass().add(OVER);
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(true);
            event.consume();
            // The system waits for the end of the drop, so the dialog comes after it.
            workspace.tasks().later(() -> workspace.navigator().bringIn(files));
        }
    }
}
