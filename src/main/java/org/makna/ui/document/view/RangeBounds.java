package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import org.makna.model.TextRange;

/** Where ranges of the text are in the view, as far as they are in sight; it must have been laid out. */
final class RangeBounds {

    private final Viewport viewport;

    RangeBounds(Viewport viewport) {
        this.viewport = viewport;
    }

    /** The rectangles of the characters of a range, in local pixels. */
    List<Rectangle2D> rectangles(TextRange range) {
        List<Rectangle2D> found = new ArrayList<>();
        for (BlockCell cell : viewport.cells()) {
            for (Rectangle2D at : cell.rectangles(range)) {
                found.add(new Rectangle2D(cell.getLayoutX() + at.getMinX(), cell.getLayoutY() + at.getMinY(),
                        at.getWidth(), at.getHeight()));
            }
        }
        return found;
    }

    /** The rectangle around what is seen of the selection, or around the caret; empty where that is scrolled out. */
    Bounds around(Selection selection) {
        List<Rectangle2D> found = selection.range().isEmpty()
                ? List.of(viewport.caretBounds(selection.caret()))
                : rectangles(selection.range());
        double left = found.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
        double top = found.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
        double right = found.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(-1);
        double bottom = found.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(-1);
        return new BoundingBox(left, top, right - left, bottom - top);
    }
}
