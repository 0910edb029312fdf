package org.makna.ui.document.list;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Drags selected rows into a folder; dropped below all rows they go to the top. */
final class DocumentDrag {

    private static final String OVER = "mk-over";

    private final DocumentRows rows;
    private final BiConsumer<List<ListRow>, @Nullable Long> move;
    private List<ListRow> dragged = List.of();

    /** @param move gets the rows and the folder they go into, null for the top */
    DocumentDrag(DocumentRows rows, BiConsumer<List<ListRow>, @Nullable Long> move) {
        this.rows = rows;
        this.move = move;
    }

    /** Lets the rows of a cell be dragged, and others be dropped on it. */
    void install(DocumentCell cell) {
        cell.setOnDragDetected(event -> {
            dragged = rows.selected();
            if (!cell.isEmpty() && !dragged.isEmpty()) {
                Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(dragged.stream().map(ListRow::path).collect(Collectors.joining("\n")));
                board.setContent(content);
            }
            event.consume();
        });
        cell.setOnDragDone(event -> dragged = List.of());
        cell.setOnDragOver(event -> over(cell, event, cell.getItem()));
        cell.setOnDragExited(event -> cell.getStyleClass().remove(OVER));
        cell.setOnDragDropped(event -> dropped(event, cell.getItem()));
    }

    /** Takes what is dropped below all rows. */
    void install(TreeView<@Nullable ListRow> tree) {
        tree.setOnDragOver(event -> over(tree, event, null));
        tree.setOnDragExited(event -> tree.getStyleClass().remove(OVER));
        tree.setOnDragDropped(event -> dropped(event, null));
    }

    private void over(Node place, DragEvent event, @Nullable ListRow target) {
        // Files of the system are for the panel around.
        if (dragged.isEmpty() || event.getDragboard().hasFiles()) {
            return;
        }
        if (moves(target)) {
            event.acceptTransferModes(TransferMode.MOVE);
            if (target instanceof ListRow.OfFolder && !place.getStyleClass().contains(OVER)) {
                place.getStyleClass().add(OVER);
            }
        }
        event.consume();
    }

    private boolean moves(@Nullable ListRow target) {
        Long home = target == null ? null : target.homeId();
        return dragged.stream().anyMatch(row -> switch (row) {
            case ListRow.OfDocument document -> !java.util.Objects.equals(document.homeId(), home);
            case ListRow.OfFolder folder -> !java.util.Objects.equals(folder.entry().folder().parentId(), home)
                    && !java.util.Objects.equals(folder.homeId(), home);
        });
    }

    private void dropped(DragEvent event, @Nullable ListRow target) {
        if (dragged.isEmpty() || event.getDragboard().hasFiles()) {
            return;
        }
        move.accept(dragged, target == null ? null : target.homeId());
        event.setDropCompleted(true);
        event.consume();
    }
}
