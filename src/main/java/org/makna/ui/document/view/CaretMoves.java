package org.makna.ui.document.view;

import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Unit;
import org.makna.ui.document.core.UnitSteps;

/** Moves the caret by characters, words, lines and pages. */
final class CaretMoves {

    private final Viewport viewport;
    private final Selection selection;
    private final Runnable layout;
    private DocumentText document;
    private UnitSteps steps;
    private double goal = Double.NaN;

    CaretMoves(Viewport viewport, Selection selection, DocumentText document, Runnable layout) {
        this.viewport = viewport;
        this.selection = selection;
        this.document = document;
        this.steps = new UnitSteps(document);
        this.layout = layout;
    }

    void show(DocumentText shown) {
        document = shown;
        steps = new UnitSteps(shown);
        goal = Double.NaN;
    }

    UnitSteps steps() {
        return steps;
    }

    /** Forgets the column that up and down keep to. */
    void forgetColumn() {
        goal = Double.NaN;
    }

    /** A step to the left or right as it is seen, by character or word. */
    void sideways(boolean right, Unit unit, boolean extend) {
        goal = Double.NaN;
        boolean forward = isForward(right, selection.caret().offset());
        TextRange range = selection.range();
        if (!extend && !range.isEmpty() && unit == Unit.CHARACTER) {
            go(forward ? range.end() : range.start(), false);
        } else {
            go(step(unit, selection.caret().offset(), forward), extend);
        }
    }

    /** Whether right, or left, is forward in the paragraph at the offset. */
    boolean isForward(boolean right, int offset) {
        return right != viewport.cell(viewport.column().placeOf(new Hit(offset, false))).piece().rtl();
    }

    /** A step forward or back by the unit, as the text is read. */
    void by(Unit unit, boolean forward, boolean extend) {
        goal = Double.NaN;
        go(step(unit, selection.caret().offset(), forward), extend);
    }

    /** To the beginning of the sentence or to its end; who stands there goes on to the sentence before or after. */
    void sentenceEdge(boolean end, boolean extend) {
        goal = Double.NaN;
        int at = selection.caret().offset();
        if (!end) {
            go(steps.previous(Unit.SENTENCE, at), extend);
            return;
        }
        int here = steps.at(Unit.SENTENCE, at).end();
        go(here > at
                ? here
                : Math.max(steps.at(Unit.SENTENCE, steps.next(Unit.SENTENCE, at)).end(),
                        steps.next(Unit.SENTENCE, at)),
                extend);
    }

    private int step(Unit unit, int offset, boolean forward) {
        return forward ? steps.next(unit, offset) : steps.previous(unit, offset);
    }

    private void go(int offset, boolean extend) {
        selection.moveTo(new Hit(offset, false), extend);
    }

    /** To the beginning or end of the line. */
    void lineEdge(boolean end, boolean extend) {
        goal = Double.NaN;
        BlockCell cell = viewport.cell(viewport.column().placeOf(selection.caret()));
        selection.moveTo(cell.lineEdge(cell.lineOf(selection.caret()), end), extend);
    }

    /** To the line above or below, in the same column. */
    void line(boolean down, boolean extend) {
        Hit caret = selection.caret();
        Column.Place place = viewport.column().placeOf(caret);
        BlockCell cell = viewport.cell(place);
        double x = goal(cell.caret(caret).getMinX());
        int line = cell.lineOf(caret) + (down ? 1 : -1);
        if (line < 0 || line >= cell.lineCount()) {
            Column.Place next = viewport.column().neighbour(place, down);
            if (next == null) {
                go(down ? document.length() : document.shownAtOrAfter(0), extend);
                return;
            }
            cell = viewport.cell(next);
            line = down ? 0 : cell.lineCount() - 1;
        }
        selection.moveTo(cell.hit(line, x), extend);
    }

    /** A page up or down; the caret stays where it is in the view. */
    void page(boolean down, boolean extend) {
        viewport.reveal(selection.caret(), 0);
        layout.run();
        var at = viewport.caretBounds(selection.caret());
        double x = goal(at.getMinX() - viewport.page().textX());
        double before = viewport.scrolled();
        double step = Math.max(viewport.face().lineHeight(), viewport.page().height() - viewport.face().lineHeight());
        viewport.scrollBy(down ? step : -step);
        layout.run();
        if (Math.abs(viewport.scrolled() - before) < 1) {
            go(down ? document.length() : document.shownAtOrAfter(0), extend);
        } else {
            selection.moveTo(viewport.hit(x + viewport.page().textX(), (at.getMinY() + at.getMaxY()) / 2), extend);
        }
    }

    private double goal(double x) {
        if (Double.isNaN(goal)) {
            goal = x;
        }
        return goal;
    }
}
