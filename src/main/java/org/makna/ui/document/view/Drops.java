package org.makna.ui.document.view;

import java.util.OptionalLong;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Unit;
import org.makna.ui.workspace.DragContent;

/** Drag and drop: a code onto the text, and the selection out to a code. */
final class Drops {

    private final DocumentView view;
    private final Viewport viewport;
    private final Selection selection;
    private final CaretMoves moves;
    private final Mouse mouse;
    private @Nullable TextRange target;

    Drops(DocumentView view, Viewport viewport, Selection selection, CaretMoves moves, Mouse mouse) {
        this.view = view;
        this.viewport = viewport;
        this.selection = selection;
        this.moves = moves;
        this.mouse = mouse;
        view.setOnDragDetected(this::begin);
        view.setOnDragOver(this::over);
        view.setOnDragExited(_ -> setTarget(null));
        view.setOnDragDropped(this::dropped);
    }

    /** What a drop would code at this moment. */
    @Nullable
    TextRange target() {
        return target;
    }

    private void setTarget(@Nullable TextRange range) {
        target = range;
        view.requestLayout();
    }

    private void begin(MouseEvent event) {
        if (mouse.isOnSelection()) {
            mouse.letGo();
            Dragboard board = view.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putString(DragContent.SELECTION);
            board.setContent(content);
            event.consume();
        }
    }

    private void over(DragEvent event) {
        // From another program there is no source, and its codes are those of another study.
        if (event.getGestureSource() != null && DragContent.codeOf(event.getDragboard().getString()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            setTarget(targetAt(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean done = drop(event.getDragboard().getString(), event.getX(), event.getY());
        event.setDropCompleted(done);
        event.consume();
    }

    /** Drops what the dragboard says at a point of the view; false when that is no code or nobody listens. */
    boolean drop(@Nullable String content, double x, double y) {
        OptionalLong code = DragContent.codeOf(content);
        TextRange range = targetAt(x, y);
        setTarget(null);
        DocumentIntentions host = view.getIntentions();
        if (code.isEmpty() || range.isEmpty() || host == null) {
            return false;
        }
        host.codesDropped(code.getAsLong(), range);
        return true;
    }

    /** The selection when the point lies in it, else the sentence at the point. */
    private TextRange targetAt(double x, double y) {
        int offset = viewport.hit(x, y).offset();
        TextRange range = selection.range();
        boolean inside = !range.isEmpty() && range.start() <= offset && offset <= range.end();
        return inside ? range : moves.steps().at(Unit.SENTENCE, offset);
    }
}
