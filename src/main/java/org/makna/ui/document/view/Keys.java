package org.makna.ui.document.view;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.ui.common.TypedText;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.Unit;

/**
 * The keys of the view.
 *
 * <p>Arrows, Home, End, Page keys move the caret (Ctrl: by word or paragraph, Alt with Home and End: by sentence, Shift: select);
 * Ctrl+W grows the selection,
 * Ctrl+Shift+W shrinks it; Tab goes through the codings at the caret, Escape lets go of them, and then Tab leaves the view;
 * Delete uncodes; Alt+Shift+Left and Right move the end of the chosen coding, Up and Down its beginning (Ctrl: by word).
 */
final class Keys {

    private final DocumentView view;
    private final CaretMoves moves;
    private final Selection selection;
    private final CodingChoice choice;
    private final BoundsMove move;
    private boolean released;

    Keys(DocumentView view, CaretMoves moves, Selection selection, CodingChoice choice, BoundsMove move) {
        this.view = view;
        this.moves = moves;
        this.selection = selection;
        this.choice = choice;
        this.move = move;
        // Whatever else is done next, such as undoing, is done after the move.
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey() && !(event.isAltDown() && event.isShiftDown())) {
                move.handOver();
            }
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean letGo = released;
        released = event.getCode() == KeyCode.ESCAPE || (released && event.getCode().isModifierKey());
        boolean handled = event.isAltDown()
                ? sentence(event) || event.isShiftDown() && moveBounds(event.getCode(), event.isShortcutDown())
                : move(event) || command(event, letGo);
        if (handled) {
            event.consume();
        }
    }

    private boolean move(KeyEvent event) {
        boolean extend = event.isShiftDown();
        boolean far = event.isShortcutDown();
        Unit unit = far ? Unit.WORD : Unit.CHARACTER;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> moves.sideways(false, unit, extend);
            case RIGHT, KP_RIGHT -> moves.sideways(true, unit, extend);
            case UP, KP_UP -> upDown(false, far, extend);
            case DOWN, KP_DOWN -> upDown(true, far, extend);
            case HOME -> edge(false, far, extend);
            case END -> edge(true, far, extend);
            case PAGE_UP -> page(false, far, extend);
            case PAGE_DOWN -> page(true, far, extend);
            default -> {
                return false;
            }
        }
        view.revealCaret();
        return true;
    }

    /** To the beginning or the end of the sentence, from there to that of the next one. */
    private boolean sentence(KeyEvent event) {
        boolean end = event.getCode() == KeyCode.END;
        if (event.isShortcutDown() || !end && event.getCode() != KeyCode.HOME) {
            return false;
        }
        moves.sentenceEdge(end, event.isShiftDown());
        view.revealCaret();
        return true;
    }

    private void upDown(boolean down, boolean far, boolean extend) {
        if (far) {
            moves.by(Unit.PARAGRAPH, down, extend);
        } else {
            moves.line(down, extend);
        }
    }

    private void edge(boolean end, boolean far, boolean extend) {
        if (far) {
            moves.by(Unit.DOCUMENT, end, extend);
        } else {
            moves.lineEdge(end, extend);
        }
    }

    private void page(boolean down, boolean far, boolean extend) {
        if (far) {
            moves.by(Unit.TURN, down, extend);
        } else {
            moves.page(down, extend);
        }
    }

    private boolean command(KeyEvent event, boolean letGo) {
        boolean shortcut = event.isShortcutDown();
        return switch (event.getCode()) {
            case A ->
                shortcut && !event.isShiftDown() && run(() -> view.select(new TextRange(0, view.document().length())));
            case C -> shortcut && !event.isShiftDown() && run(view::copySelection);
            case INSERT -> shortcut && run(view::copySelection);
            case W -> shortcut && run(event.isShiftDown() ? selection::shrink : () -> selection.grow(moves.steps()));
            case TAB -> !shortcut && !letGo && choice.cycle(selection.range(), !event.isShiftDown());
            case ESCAPE -> escape();
            case DELETE, BACK_SPACE -> !shortcut && uncode();
            case ENTER -> !shortcut
                    && intend(event.isShiftDown() ? DocumentIntentions::applyToTurn : DocumentIntentions::apply);
            default -> false;
        };
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private boolean intend(java.util.function.Consumer<DocumentIntentions> wish) {
        DocumentIntentions host = view.getIntentions();
        if (host == null) {
            return false;
        }
        wish.accept(host);
        return true;
    }

    /** Lets go of the chosen coding, else of the selection; with neither the key is for others. */
    private boolean escape() {
        if (choice.get() != null) {
            choice.set(null);
            return true;
        }
        if (!selection.range().isEmpty()) {
            selection.moveTo(selection.caret(), false);
            return true;
        }
        return false;
    }

    private boolean uncode() {
        Span chosen = chosen();
        return chosen != null && intend(host -> host.uncode(chosen.codingId()));
    }

    /** The chosen coding, or the only one here; where there are several the user is asked to choose. */
    private @Nullable Span chosen() {
        Span span = choice.get();
        if (span != null) {
            return span;
        }
        List<Span> here = choice.here(selection.range());
        if (here.size() > 1) {
            intend(host -> host.severalHere(here.size()));
        }
        return here.size() == 1 ? here.getFirst() : null;
    }

    private boolean moveBounds(KeyCode code, boolean byWord) {
        if (!code.isArrowKey()) {
            return false;
        }
        Span span = chosen();
        if (span == null) {
            return false;
        }
        choice.set(span);
        Unit unit = byWord ? Unit.WORD : Unit.CHARACTER;
        boolean end = code == KeyCode.LEFT || code == KeyCode.RIGHT;
        TextRange range = span.range();
        boolean forward = end ? moves.isForward(code == KeyCode.RIGHT, range.end() - 1) : code == KeyCode.DOWN;
        TextRange wanted = moves.steps().moved(range, end, unit, forward);
        if (!wanted.isEmpty()) {
            move.move(span, wanted);
            view.revealOffset(end ? wanted.end() : wanted.start());
        }
        return true;
    }

    private void typed(KeyEvent event) {
        String characters = event.getCharacter();
        if (!TypedText.isIn(event)) {
            return;
        }
        if (selection.range().isEmpty()) {
            intend(DocumentIntentions::nothingSelected);
            return;
        }
        char first = characters.charAt(0);
        boolean known = intend(host -> {
            if (first == '.') {
                host.repeatLast();
            } else if (first >= '1' && first <= '9') {
                host.favourite(first - '0');
            } else {
                host.typed(characters);
            }
        });
        if (known) {
            event.consume();
        }
    }
}
