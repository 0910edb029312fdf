package org.makna.ui.document.view;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Span;

/** Drags the beginning or the end of a coding: by the end of its bracket, or by its first or last character when chosen. */
final class BoundsDrag {

    private static final double REACH = 5;

    private final DocumentView view;
    private final Viewport viewport;
    private final CodingChoice choice;
    private final BoundsMove move;
    private @Nullable Span dragged;
    private boolean atEnd;
    private @Nullable TextRange wanted;

    BoundsDrag(DocumentView view, Viewport viewport, CodingChoice choice, BoundsMove move) {
        this.view = view;
        this.viewport = viewport;
        this.choice = choice;
        this.move = move;
    }

    /** The range that the coding would cover, while it is dragged. */
    @Nullable
    TextRange wanted() {
        return wanted;
    }

    /** Whether a press here would take hold of an end. */
    boolean isAt(double x, double y, MarginPainter.@Nullable Sign sign) {
        return sign != null ? end(y, sign) != 0 : textEnd(x, y) != 0;
    }

    /** Takes hold of an end at the point, if there is one. */
    boolean start(double x, double y, MarginPainter.@Nullable Sign sign) {
        int end = sign != null ? end(y, sign) : textEnd(x, y);
        if (end == 0) {
            return false;
        }
        dragged = sign != null ? sign.span() : choice.get();
        choice.set(dragged);
        atEnd = end > 0;
        wanted = null;
        return true;
    }

    /** -1 at the upper end of a bracket, 1 at its lower end, else 0. */
    private static int end(double y, MarginPainter.Sign sign) {
        if (!sign.bracket() || sign.at().getHeight() < 4 * REACH) {
            return 0;
        }
        return y < sign.at().getMinY() + REACH + 2 ? -1 : y > sign.at().getMaxY() - REACH - 2 ? 1 : 0;
    }

    private int textEnd(double x, double y) {
        Span span = choice.get();
        if (span == null) {
            return 0;
        }
        TextRange sight = viewport.inSight();
        int end = span.range().end();
        if (sight.start() < end && end <= sight.end() && isNear(viewport.caretBounds(new Hit(end, true)), x, y)) {
            return 1;
        }
        int start = span.range().start();
        boolean near = sight.start() <= start && start < sight.end()
                && isNear(viewport.caretBounds(new Hit(start, false)), x, y);
        return near ? -1 : 0;
    }

    private static boolean isNear(Rectangle2D caret, double x, double y) {
        return Math.abs(x - caret.getMinX()) < REACH && y >= caret.getMinY() && y <= caret.getMaxY();
    }

    void drag(Hit to) {
        if (dragged != null) {
            TextRange range = dragged.range();
            int start = atEnd ? range.start() : Math.min(to.offset(), range.end());
            int end = atEnd ? Math.max(to.offset(), range.start()) : range.end();
            wanted = start < end ? new TextRange(start, end) : wanted;
            view.requestLayout();
        }
    }

    void finish() {
        Span span = dragged;
        TextRange range = wanted;
        dragged = null;
        wanted = null;
        if (span != null && range != null && !range.equals(span.range())) {
            move.move(span, range);
            move.handOver();
        }
        view.requestLayout();
    }
}
