package org.makna.ui.document.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.makna.model.TextRange;
import org.makna.ui.document.core.Unit;
import org.makna.ui.document.core.UnitSteps;

/** What is selected: from where the selection began to the caret, which is its moving end. */
final class Selection {

    private static final List<Unit> GROWTH = List.of(Unit.WORD, Unit.SENTENCE, Unit.PARAGRAPH, Unit.TURN,
            Unit.DOCUMENT);

    private final ReadOnlyObjectWrapper<TextRange> range = new ReadOnlyObjectWrapper<>(new TextRange(0, 0));
    private final ReadOnlyIntegerWrapper caretOffset = new ReadOnlyIntegerWrapper();
    private final Deque<TextRange> smaller = new ArrayDeque<>();
    private int anchor;
    private Hit caret = new Hit(0, false);

    ReadOnlyObjectProperty<TextRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty caretProperty() {
        return caretOffset.getReadOnlyProperty();
    }

    TextRange range() {
        return range.get();
    }

    Hit caret() {
        return caret;
    }

    int anchor() {
        return anchor;
    }

    /** Moves the caret, and with it the selection's end or all of it. */
    void moveTo(Hit to, boolean extend) {
        set(extend ? anchor : to.offset(), to);
    }

    /** Selects a range; the caret stands at its end. */
    void set(TextRange wanted) {
        set(wanted.start(), new Hit(wanted.end(), !wanted.isEmpty()));
    }

    /** Selects from one place to another. */
    void set(int from, Hit to) {
        smaller.clear();
        assign(from, to);
    }

    private void assign(int from, Hit to) {
        anchor = from;
        caret = to;
        caretOffset.set(to.offset());
        range.set(new TextRange(Math.min(from, to.offset()), Math.max(from, to.offset())));
    }

    /** Grows to the next larger unit: word, sentence, paragraph, turn, document; not from an empty line. */
    void grow(UnitSteps steps) {
        TextRange now = range();
        if (now.isEmpty() && steps.at(Unit.PARAGRAPH, now.start()).isEmpty()) {
            return;
        }
        for (Unit unit : GROWTH) {
            TextRange first = steps.at(unit, now.start());
            TextRange last = steps.at(unit, Math.max(now.start(), now.end() - 1));
            TextRange larger = new TextRange(Math.min(first.start(), now.start()), Math.max(last.end(), now.end()));
            if (larger.length() > now.length()) {
                smaller.push(now);
                assign(larger.start(), new Hit(larger.end(), true));
                return;
            }
        }
    }

    /** Goes back to what was selected before growing; without that to the caret. */
    void shrink() {
        if (smaller.isEmpty()) {
            set(caret.offset(), caret);
        } else {
            TextRange before = smaller.pop();
            assign(before.start(), new Hit(before.end(), !before.isEmpty()));
        }
    }
}
