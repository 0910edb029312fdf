package org.makna.ui.document.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Remark;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.Unit;

/** Selecting with the mouse, choosing codings, and dragging their ends. */
final class Mouse {

    private static final List<Unit> CLICKS = List.of(Unit.CHARACTER, Unit.WORD, Unit.SENTENCE, Unit.PARAGRAPH);
    private static final double SPEED = 0.35;
    /** Scrolling begins a little inside, for windows that reach to the edge of the screen. */
    private static final double EDGE = 8;
    private static final double NOTCH = 30;

    private final DocumentView view;
    private final Viewport viewport;
    private final Selection selection;
    private final CodingChoice choice;
    private final CaretMoves moves;
    private final BoundsDrag bounds;

    /** What the button went down on; decides what dragging does. */
    private enum Press {
        NOTHING, TEXT, SELECTED, BOUNDS
    }

    private Press press = Press.NOTHING;
    private Unit unit = Unit.CHARACTER;
    private TextRange origin = new TextRange(0, 0);
    private double lastX;
    private double lastY;
    private double turned;
    private final AnimationTimer scroller = new AnimationTimer() {
        @Override
        public void handle(long now) {
            double height = viewport.page().height();
            double beyond = lastY < EDGE ? lastY - EDGE : Math.max(0, lastY - height + EDGE);
            view.scrollBy(Math.clamp(beyond * SPEED, -60, 60));
            view.layoutNow();
            dragTo(lastX, lastY);
        }
    };

    Mouse(DocumentView view, Viewport viewport, Selection selection, CodingChoice choice, CaretMoves moves,
            BoundsDrag bounds) {
        this.view = view;
        this.viewport = viewport;
        this.selection = selection;
        this.choice = choice;
        this.moves = moves;
        this.bounds = bounds;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.setHovered(List.of()));
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    /** Whether the button went down inside the selection, so that dragging takes it along. */
    boolean isOnSelection() {
        return press == Press.SELECTED;
    }

    private void pressed(MouseEvent event) {
        view.finishMove();
        view.requestFocus();
        moves.forgetColumn();
        press = Press.NOTHING;
        MarginPainter.@Nullable Sign sign = view.signAt(event.getX(), event.getY());
        if (event.getButton() != MouseButton.PRIMARY) {
            Hit at = viewport.hit(event.getX(), event.getY());
            if (sign != null) {
                choice.set(sign.span());
            } else if (!inSelection(event, at)) {
                selection.moveTo(at, false);
                choice.chooseAt(at.offset());
            }
            return;
        }
        RemarkPainter.@Nullable Bubble bubble = view.bubbleAt(event.getX(), event.getY());
        if (bubble != null) {
            choice.set(null);
            view.select(bubble.remarks().getFirst().range());
        } else if (bounds.start(event.getX(), event.getY(), sign)) {
            press = Press.BOUNDS;
        } else if (sign != null) {
            choice.set(sign.span());
            selection.moveTo(new Hit(sign.span().range().start(), false), false);
        } else {
            pressText(event);
        }
        event.consume();
    }

    private void pressText(MouseEvent event) {
        Hit at = viewport.hit(event.getX(), event.getY());
        unit = CLICKS.get(Math.clamp(event.getClickCount(), 1, CLICKS.size()) - 1);
        press = Press.TEXT;
        if (event.isShiftDown()) {
            unit = Unit.CHARACTER;
            origin = new TextRange(selection.anchor(), selection.anchor());
            selection.moveTo(at, true);
        } else if (unit != Unit.CHARACTER) {
            origin = moves.steps().at(unit, characterAt(event));
            selection.set(origin);
        } else if (inSelection(event, at)) {
            press = Press.SELECTED;
        } else {
            origin = new TextRange(at.offset(), at.offset());
            selection.moveTo(at, false);
        }
    }

    private boolean inSelection(MouseEvent event, Hit at) {
        TextRange range = selection.range();
        return !range.isEmpty() && (range.contains(characterAt(event)) && at.offset() <= range.end());
    }

    /** The character under the mouse, while a hit tells between which two characters the caret would stand. */
    private int characterAt(MouseEvent event) {
        Hit at = viewport.hit(event.getX(), event.getY());
        boolean before = at.offset() > 0 && (at.trailing() || isBefore(event.getX(), at));
        return before ? moves.steps().previous(Unit.CHARACTER, at.offset()) : at.offset();
    }

    private boolean isBefore(double x, Hit at) {
        double caret = viewport.caretBounds(at).getMinX();
        boolean rtl = viewport.cell(viewport.column().placeOf(at)).piece().rtl();
        return rtl ? x > caret : x < caret;
    }

    private void dragged(MouseEvent event) {
        if (press != Press.TEXT && press != Press.BOUNDS) {
            return;
        }
        lastX = event.getX();
        lastY = event.getY();
        if (lastY < EDGE || lastY > viewport.page().height() - EDGE) {
            scroller.start();
        } else {
            scroller.stop();
        }
        dragTo(lastX, lastY);
        event.consume();
    }

    private void dragTo(double x, double y) {
        Hit at = viewport.hit(x, Math.clamp(y, 0, Math.max(0, viewport.page().height() - 1)));
        if (press == Press.BOUNDS) {
            bounds.drag(at);
        } else if (unit == Unit.CHARACTER) {
            selection.set(origin.start(), at);
        } else {
            TextRange there = moves.steps().at(unit, at.offset());
            if (at.offset() < origin.start()) {
                selection.set(origin.end(), new Hit(Math.min(there.start(), at.offset()), false));
            } else {
                int end = at.offset() > there.start() ? there.end() : at.offset();
                selection.set(origin.start(), new Hit(Math.max(origin.end(), end), true));
            }
        }
    }

    private void released(MouseEvent event) {
        scroller.stop();
        if (press == Press.BOUNDS) {
            bounds.finish();
        } else if (press == Press.SELECTED) {
            selection.moveTo(viewport.hit(event.getX(), event.getY()), false);
        }
        boolean click = event.isStillSincePress() && event.getClickCount() == 1 && !event.isShiftDown();
        if (click && (press == Press.SELECTED || press == Press.TEXT)) {
            choice.chooseAt(characterAt(event));
        }
        press = Press.NOTHING;
    }

    /** Forgets the press because a drag and drop has begun. */
    void letGo() {
        press = Press.NOTHING;
        scroller.stop();
    }

    private void moved(MouseEvent event) {
        MarginPainter.@Nullable Sign sign = view.signAt(event.getX(), event.getY());
        boolean margin = event.getX() < viewport.page().marginWidth();
        List<Span> here = sign != null
                ? List.of(sign.span())
                : margin || !overText(event) ? List.of() : view.spansAt(characterAt(event));
        view.setHovered(here);
        RemarkPainter.@Nullable Bubble bubble = view.bubbleAt(event.getX(), event.getY());
        view.tell(bubble != null
                ? bubble.remarks().stream().map(Remark::description).collect(Collectors.joining("\n\n"))
                : sign == null ? null : sign.span().description().replace('\n', ' '));
        view.setCursor(bubble == null && bounds.isAt(event.getX(), event.getY(), sign)
                ? Cursor.V_RESIZE
                : sign != null || bubble != null ? Cursor.HAND : margin ? Cursor.DEFAULT : Cursor.TEXT);
    }

    private boolean overText(MouseEvent event) {
        PageGeometry page = viewport.page();
        return event.getX() >= page.textX() && event.getX() <= page.textX() + page.textWidth();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY());
            event.consume();
        } else if (!event.isControlDown() && event.getDeltaY() != 0) {
            view.scrollBy(-event.getDeltaY());
            event.consume();
        }
    }

    /** A notch of the wheel is one step; a touchpad, which tells of many small moves, needs as much way. */
    private void zoom(double delta) {
        turned = Math.signum(turned) == Math.signum(delta) ? turned + delta : delta;
        DocumentIntentions host = view.getIntentions();
        if (host != null && Math.abs(turned) >= NOTCH) {
            host.zoom(turned > 0);
            turned = 0;
        }
    }

    private void menu(ContextMenuEvent event) {
        DocumentIntentions host = view.getIntentions();
        if (host != null) {
            int offset = event.isKeyboardTrigger()
                    ? selection.caret().offset()
                    : viewport.hit(event.getX(), event.getY()).offset();
            host.contextMenu(event, selection.range(), offset);
            event.consume();
        }
    }
}
