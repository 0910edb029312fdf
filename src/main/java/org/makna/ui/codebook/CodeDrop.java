package org.makna.ui.codebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.study.Codebook;
import org.makna.ui.codebook.CodePlace.Zone;
import org.makna.ui.codebook.CodebookChoices.Order;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.DragContent;
import org.makna.ui.workspace.Workspace;

/** Dragging codes: onto another code, between two, or onto the text; and dropping selected text on a code. */
final class CodeDrop {

    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass ONTO = PseudoClass.getPseudoClass("drop-onto");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final Duration UNFOLDS = Duration.millis(700);

    private final Workspace workspace;
    private final CodeTree tree;

    CodeDrop(Workspace workspace, CodeTree tree) {
        this.workspace = workspace;
        this.tree = tree;
    }

    /** Lets a row be dragged, and be dropped on. */
    void install(TreeCell<CodeRow> cell) {
        PauseTransition unfold = new PauseTransition(UNFOLDS);
        unfold.setOnFinished(
                event -> Optional.ofNullable(cell.getTreeItem()).ifPresent(item -> item.setExpanded(true)));
        cell.setOnDragDetected(event -> {
            CodeRow row = cell.getItem();
            if (row == null || !workspace.isWritable()) {
                return;
            }
            Dragboard board = cell.startDragAndDrop(TransferMode.COPY_OR_MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(DragContent.code(row.id()));
            board.setContent(content);
            SnapshotParameters glass = new SnapshotParameters();
            glass.setFill(Color.TRANSPARENT);
            board.setDragView(cell.snapshot(glass, null), 12, 12);
            event.consume();
        });
        cell.setOnDragOver(event -> {
            Zone zone = zone(cell, event);
            mark(cell, zone);
            if (zone == Zone.ONTO && unfold.getCurrentTime().equals(Duration.ZERO)) {
                unfold.playFromStart();
            }
            if (zone != null) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        cell.setOnDragExited(event -> {
            unfold.stop();
            mark(cell, null);
        });
        cell.setOnDragDropped(event -> {
            CodeRow row = cell.getItem();
            Zone zone = zone(cell, event);
            if (row == null || zone == null) {
                return;
            }
            if (isSelection(event)) {
                apply(row.id());
            } else {
                dragged(event).ifPresent(code -> place(cell, code, zone).ifPresent(place -> move(code, place)));
            }
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /** Lets codes be dropped into the empty space below the rows: there they come to stand at the end of the top. */
    void acceptBelow(TreeView<CodeRow> tree) {
        tree.setOnDragOver(event -> {
            if (end(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        tree.setOnDragDropped(event -> {
            end(event).ifPresent(place -> dragged(event).ifPresent(code -> move(code, place)));
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private Optional<CodePlace> end(DragEvent event) {
        OptionalLong code = dragged(event);
        return code.isPresent() && workspace.isWritable()
                ? CodePlace.dropAtEnd(codebook(), taken(code.getAsLong()))
                : Optional.empty();
    }

    private @Nullable Zone zone(TreeCell<CodeRow> cell, DragEvent event) {
        CodeRow row = cell.getItem();
        if (row == null || !workspace.isWritable()) {
            return null;
        }
        if (isSelection(event)) {
            return row.now().code().codable() && canApply() ? Zone.ONTO : null;
        }
        // Between rows there is a place only while they stand in their own order.
        Zone zone = tree.numbers().choices().order() == Order.OWN
                ? Zone.at(event.getY() / cell.getHeight())
                : Zone.ONTO;
        OptionalLong code = dragged(event);
        return code.isPresent() && place(cell, code.getAsLong(), zone).isPresent() ? zone : null;
    }

    private Optional<CodePlace> place(TreeCell<CodeRow> cell, long code, Zone zone) {
        boolean unfolded = cell.getTreeItem().isExpanded() && !cell.getTreeItem().isLeaf();
        return CodePlace.drop(codebook(), taken(code), cell.getItem().id(), zone, unfolded);
    }

    /** A code that is selected takes along all that are. */
    private List<Long> taken(long code) {
        List<Long> chosen = tree.chosenIds();
        return chosen.contains(code) ? chosen : List.of(code);
    }

    private void move(long code, CodePlace place) {
        List<Long> moved = taken(code);
        workspace.edit(workspace.study().codebookEdits().several(moved).move(place.parentId(), place.position()),
                done -> tree.show(moved, code));
    }

    private boolean canApply() {
        CodingTarget target = workspace.target().get();
        return target != null && target.hasSelection();
    }

    private void apply(long code) {
        CodingTarget target = workspace.target().get();
        if (target != null && target.hasSelection()) {
            target.apply(code);
        }
    }

    private Codebook codebook() {
        return workspace.now().get().codebook();
    }

    private static boolean isSelection(DragEvent event) {
        return DragContent.SELECTION.equals(event.getDragboard().getString());
    }

    private static OptionalLong dragged(DragEvent event) {
        return DragContent.codeOf(event.getDragboard().getString());
    }

    private static void mark(TreeCell<CodeRow> cell, @Nullable Zone zone) {
        cell.pseudoClassStateChanged(BEFORE, zone == Zone.BEFORE);
        cell.pseudoClassStateChanged(ONTO, zone == Zone.ONTO);
        cell.pseudoClassStateChanged(AFTER, zone == Zone.AFTER);
    }
}
