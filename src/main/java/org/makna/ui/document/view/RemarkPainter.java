package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Remark;

/**
 * Paints annotations: dots under their words, and a speech bubble at the edge of the margin beside the line where they begin.
 *
 * <p>The bubbles stand in the strip between the brackets of codings and the page, where nothing else is.
 */
final class RemarkPainter {

    /** A bubble, with the annotations that begin on its line. */
    record Bubble(Rectangle2D at, List<Remark> remarks) {}

    private static final double DOT = 2;
    private static final double GAP = 2;
    /** From the lower edge of a line, in a share of its height, so that the dots are near the words in any font. */
    private static final double LIFT = 0.14;
    private static final double WIDTH = 9;
    private static final double HEIGHT = 7;
    private static final double TAIL = 3;
    private static final double FROM_PAGE = 2;
    /** Easier to hit with the mouse than it is large. */
    private static final double AROUND = 3;

    private final Palette palette;
    private final List<Bubble> bubbles = new ArrayList<>();

    RemarkPainter(Palette palette) {
        this.palette = palette;
    }

    /** The bubble at a point of the view, or null. */
    @Nullable
    Bubble at(double x, double y) {
        for (Bubble bubble : bubbles) {
            if (bubble.at().contains(x, y)) {
                return bubble;
            }
        }
        return null;
    }

    /** Dots the words of a cell that are annotated. */
    void underline(GraphicsContext graphics, BlockCell cell, double left, Overlay overlay) {
        TextRange range = cell.range();
        graphics.setFill(palette.mute());
        for (Remark remark : overlay.remarks(range)) {
            for (Rectangle2D at : PagePainter.joined(cell.rectangles(remark.range()))) {
                double y = Math.round(cell.getLayoutY() + at.getMaxY() - at.getHeight() * LIFT);
                double to = left + at.getMaxX();
                // On one grid, so that the dots of two annotations on the same words are the same dots.
                double step = DOT + GAP;
                for (double x = Math.ceil((left + at.getMinX()) / step) * step; x + DOT <= to; x += step) {
                    graphics.fillRect(x, y, DOT, DOT);
                }
            }
        }
    }

    /** Paints the bubbles in sight at the right edge of the margin. */
    void paint(GraphicsContext graphics, Viewport viewport, Overlay overlay, double width, double height) {
        bubbles.clear();
        TextRange sight = viewport.inSight();
        double left = Math.round(width - FROM_PAGE - WIDTH);
        for (Remark remark : overlay.remarks(sight)) {
            if (remark.range().start() < sight.start()) {
                continue;
            }
            Rectangle2D line = viewport.caretBounds(new Hit(remark.range().start(), false));
            if (line.getMaxY() < 0 || line.getMinY() > height) {
                continue;
            }
            double top = Math.round((line.getMinY() + line.getMaxY() - HEIGHT - TAIL) / 2);
            Bubble last = bubbles.isEmpty() ? null : bubbles.getLast();
            if (last != null && Math.abs(last.at().getMinY() + AROUND - top) < HEIGHT) {
                List<Remark> both = new ArrayList<>(last.remarks());
                both.add(remark);
                bubbles.set(bubbles.size() - 1, new Bubble(last.at(), List.copyOf(both)));
            } else {
                bubble(graphics, left, top);
                bubbles.add(new Bubble(new Rectangle2D(left - AROUND, top - AROUND, WIDTH + AROUND + FROM_PAGE,
                        HEIGHT + TAIL + 2 * AROUND), List.of(remark)));
            }
        }
    }

    private void bubble(GraphicsContext graphics, double left, double top) {
        double right = left + WIDTH;
        double bottom = top + HEIGHT;
        graphics.beginPath();
        graphics.moveTo(left, top);
        graphics.lineTo(right, top);
        graphics.lineTo(right, bottom);
        graphics.lineTo(left + TAIL + 1, bottom);
        graphics.lineTo(left + 1, bottom + TAIL);
        graphics.lineTo(left + 1, bottom);
        graphics.lineTo(left, bottom);
        graphics.closePath();
        graphics.setFill(palette.mute());
        graphics.fill();
    }
}
