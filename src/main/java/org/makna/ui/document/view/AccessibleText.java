package org.makna.ui.document.view;

import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;

/**
 * What screen readers are told.
 *
 * <p>Of a long document they get the paragraph around the caret only, and all offsets count from its beginning.
 */
final class AccessibleText {

    private static final int WHOLE = 20_000;

    private final DocumentView view;
    private final Viewport viewport;
    private final Selection selection;
    private IntFunction<String> codesAt = _ -> "";
    private TextRange told = new TextRange(0, 0);

    AccessibleText(DocumentView view, Viewport viewport, Selection selection) {
        this.view = view;
        this.viewport = viewport;
        this.selection = selection;
    }

    void setCodesAt(IntFunction<String> description) {
        codesAt = description;
    }

    /** Tells screen readers from now on when selection, caret or the chosen coding change. */
    void follow(ObservableValue<?> chosenCoding) {
        selection.rangeProperty().addListener((_, _, _) -> {
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
        selection.caretProperty().addListener((_, _, _) -> {
            caretMoved();
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        });
        chosenCoding.addListener((_, _, _) -> view.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP));
    }

    /** Tells screen readers of another text where the caret has gone to another part. */
    private void caretMoved() {
        TextRange part = part();
        if (!part.equals(told)) {
            told = part;
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** The answer, or null when the attribute is none of ours. */
    @Nullable
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        TextRange part = part();
        TextRange selected = selection.range();
        int caret = selection.caret().offset();
        return switch (attribute) {
            case TEXT -> part.cut(view.document().text());
            case SELECTION_START -> inside(selected.start(), part);
            case SELECTION_END -> inside(selected.end(), part);
            case CARET_OFFSET -> inside(caret, part);
            case EDITABLE -> false;
            case HELP -> codesAt.apply(caret);
            case OFFSET_AT_POINT -> offsetAt((Point2D) parameters[0], part);
            case BOUNDS_FOR_RANGE -> bounds((Integer) parameters[0], (Integer) parameters[1], part);
            case LINE_FOR_OFFSET -> lineOf(part.start() + (Integer) parameters[0], part);
            case LINE_START -> lineStart((Integer) parameters[0], part);
            case LINE_END -> lineEnd((Integer) parameters[0], part);
            default -> null;
        };
    }

    private TextRange part() {
        var document = view.document();
        if (document.length() <= WHOLE) {
            return new TextRange(0, document.length());
        }
        int caret = selection.caret().offset();
        int paragraph = document.paragraphAt(caret);
        // Of an endless paragraph too the part changes only now and then.
        int near = caret / WHOLE * WHOLE;
        int start = Math.max(document.start(paragraph), near - WHOLE);
        return new TextRange(start, Math.min(document.end(paragraph), near + 2 * WHOLE));
    }

    private static int inside(int offset, TextRange part) {
        return Math.clamp(offset, part.start(), part.end()) - part.start();
    }

    private Integer offsetAt(Point2D onScreen, TextRange part) {
        Point2D local = view.screenToLocal(onScreen);
        return local == null ? 0 : inside(viewport.hit(local.getX(), local.getY()).offset(), part);
    }

    /** As the toolkit asks, the second offset is that of the last character. */
    private Bounds[] bounds(int first, int last, TextRange part) {
        int start = Math.min(part.end(), part.start() + first);
        TextRange range = new TextRange(start, Math.clamp(part.start() + last + 1, start, part.end()));
        List<Rectangle2D> found = view.rectangles(range);
        return found.stream().map(at -> view.localToScreen(
                new BoundingBox(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))).toArray(Bounds[]::new);
    }

    /** Lines are paragraphs here. */
    private Integer lineOf(int offset, TextRange part) {
        var document = view.document();
        return document.paragraphAt(Math.min(offset, part.end())) - document.paragraphAt(part.start());
    }

    private Integer lineStart(int line, TextRange part) {
        var document = view.document();
        int paragraph = Math.clamp(document.paragraphAt(part.start()) + line, 0, document.paragraphs() - 1);
        return inside(document.start(paragraph), part);
    }

    private Integer lineEnd(int line, TextRange part) {
        var document = view.document();
        int paragraph = Math.clamp(document.paragraphAt(part.start()) + line, 0, document.paragraphs() - 1);
        return inside(document.end(paragraph), part);
    }
}
