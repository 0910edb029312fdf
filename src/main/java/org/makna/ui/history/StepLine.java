package org.makna.ui.history;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.makna.model.HistoryStep;
import org.makna.model.Messages;

/**
 * A step in the reader's language.
 *
 * @param step  the step
 * @param text  what was done
 * @param words the same in lower case, for finding
 */
record StepLine(HistoryStep step, String text, String words) {

    static StepLine of(HistoryStep step, Messages messages) {
        String text = messages.text(step.label());
        return new StepLine(step, text, text.toLowerCase(Locale.ROOT));
    }

    /** All steps, the newest first. */
    static List<StepLine> all(List<HistoryStep> steps, Messages messages) {
        return steps.reversed().stream().map(step -> of(step, messages)).toList();
    }

    /** Whether all typed words stand in it, in any order. */
    boolean has(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(words::contains);
    }

    /** Whether the edit holds no longer. */
    boolean isUndone() {
        return StepGroup.UNDONE.holds(step);
    }
}
