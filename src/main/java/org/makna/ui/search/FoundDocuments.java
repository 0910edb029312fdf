package org.makna.ui.search;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.NamePath;
import org.makna.study.HitRows;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The documents with hits and how many; choosing one goes to its first hit. */
final class FoundDocuments {

    private final Workspace workspace;
    private final ListView<HitRows.InDocument> list = new ListView<>();
    private final Label teach = new Label();
    private final VBox node;
    private boolean filling;

    /**
     * Creates it.
     *
     * @param choosing goes to a hit, by number
     */
    FoundDocuments(Workspace workspace, IntConsumer choosing) {
        this.workspace = workspace;
        Label head = new Label(workspace.text("ui.find.documents"));
        head.getStyleClass().addAll("mk-head", "mk-section-head");
        list.setId("find-documents");
        list.setAccessibleText(workspace.text("ui.find.documents"));
        list.setFixedCellSize(27);
        list.getStyleClass().add("mk-found");
        list.setCellFactory(view -> new DocumentCell());
        teach.setText(workspace.text("ui.find.teach"));
        teach.getStyleClass().addAll("mk-mute", "mk-teach");
        teach.setWrapText(true);
        teach.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        list.setPlaceholder(teach);
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(head, list);
        head.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(list.getItems()));
        head.managedProperty().bind(head.visibleProperty());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                choosing.accept(now.first());
            }
        });
    }

    Node node() {
        return node;
    }

    /**
     * Shows documents.
     *
     * @param asked whether anything is looked for
     */
    void show(List<HitRows.InDocument> documents, boolean asked) {
        teach.setVisible(!asked);
        HitRows.InDocument selected = list.getSelectionModel().getSelectedItem();
        filling = true;
        try {
            list.getItems().setAll(documents);
            list.getSelectionModel().clearSelection();
            if (selected != null) {
                documents.stream().filter(one -> one.documentId() == selected.documentId()).findFirst()
                        .ifPresent(list.getSelectionModel()::select);
            }
        } finally {
            filling = false;
        }
    }

    private final class DocumentCell extends ListCell<HitRows.InDocument> {

        @Override
        protected void updateItem(HitRows.@Nullable InDocument document, boolean empty) {
            super.updateItem(document, empty);
            if (empty || document == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Label name = UserText.label(NamePath.parseDocument(document.path()).name());
            name.setMinWidth(0);
            Label count = new Label(workspace.text("ui.find.count", document.count()));
            count.getStyleClass().add("mk-count");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(6, name, space, count);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            setGraphic(row);
            setTooltip(new Tooltip(document.path()));
            setAccessibleText(document.path() + ", " + count.getText());
        }
    }
}
