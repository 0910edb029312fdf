package org.makna.ui.workspace;

import org.makna.model.Messages;
import org.makna.ui.action.Actions;
import org.makna.ui.common.FilePicker;
import org.makna.ui.common.Problems;
import org.makna.ui.common.Prompts;
import org.makna.ui.common.Tasks;

/**
 * What every part of the window is given.
 *
 * @param messages the language
 * @param actions  what can be done
 * @param tasks    long work
 * @param problems errors and findings
 * @param prompts  questions to the user
 * @param files    choosing files
 */
public record Services(Messages messages, Actions actions, Tasks tasks, Problems problems, Prompts prompts,
        FilePicker files) {

    /** A text in the user's language. */
    public String text(String key, Object... args) {
        return messages.text(key, args);
    }
}
