package org.makna.ui.document.view;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;

/** Scrolls a view to where something is; before the view has a size, as soon as it has one. */
final class Scroller {

    private final DocumentView view;
    private final Viewport viewport;
    /** How to scroll as soon as the view has a size. */
    private @Nullable Runnable awaited;

    Scroller(DocumentView view, Viewport viewport) {
        this.view = view;
        this.viewport = viewport;
    }

    /** Forgets what waits for a size. */
    void forget() {
        awaited = null;
    }

    /** Scrolls as was asked before there was a size; called while the view is laid out. */
    void catchUp(double height) {
        Runnable first = awaited;
        if (first != null && height >= 1) {
            awaited = null;
            first.run();
        }
    }

    /** Scrolls, where necessary, so that the beginning of the range is seen with some text around it. */
    void reveal(TextRange range) {
        view.layoutNow();
        Hit start = new Hit(Math.min(range.start(), view.document().length()), false);
        if (view.getHeight() < 1) {
            awaited = () -> viewport.reveal(start, view.getHeight() / 3);
            return;
        }
        Rectangle2D before = viewport.caretBounds(start);
        double line = viewport.face().lineHeight();
        boolean seen = before.getMinY() >= line && before.getMaxY() <= viewport.page().height() - line;
        viewport.reveal(start, seen ? 0 : viewport.page().height() / 3);
        view.requestLayout();
    }

    /** Scrolls as little as needed so that a place is seen. */
    void reveal(Hit place) {
        viewport.reveal(place, viewport.face().lineHeight());
        view.requestLayout();
    }

    /** Scrolls to where the view was. */
    void restore(ScrollAnchor anchor) {
        view.layoutNow();
        if (view.getHeight() < 1) {
            awaited = () -> viewport.restore(anchor);
            return;
        }
        viewport.restore(anchor);
        view.requestLayout();
    }
}
