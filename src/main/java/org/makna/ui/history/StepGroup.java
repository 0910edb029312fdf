package org.makna.ui.history;

import org.makna.model.HistoryStep;
import org.makna.model.HistoryStep.Kind;
import org.makna.model.HistoryStep.State;

/** What steps are to the reader of the history. */
enum StepGroup {
    ALL("ui.history.group.all"),
    IN_FORCE("ui.history.group.in-force"),
    UNDONE("ui.history.group.undone"),
    RETURNS("ui.history.group.returns");

    private final String textKey;

    StepGroup(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }

    boolean holds(HistoryStep step) {
        return switch (this) {
            case ALL -> true;
            case IN_FORCE -> step.kind() == Kind.EDIT && step.state() == State.DONE;
            case UNDONE -> step.kind() == Kind.EDIT && step.state() != State.DONE;
            case RETURNS -> step.kind() != Kind.EDIT;
        };
    }
}
