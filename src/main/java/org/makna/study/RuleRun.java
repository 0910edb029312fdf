package org.makna.study;

import java.util.List;
import org.makna.model.Message;

/**
 * What running rules again did.
 *
 * @param rules     rules that were run
 * @param documents documents that they looked at
 * @param coded     codings made
 * @param present   places that were coded so already
 * @param failed    what is wrong with rules that could not be run, such as a speaker who is gone
 */
public record RuleRun(int rules, long documents, long coded, long present, List<Message> failed) {

    public RuleRun {
        failed = List.copyOf(failed);
    }
}
