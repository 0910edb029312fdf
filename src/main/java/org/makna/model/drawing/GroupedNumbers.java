package org.makna.model.drawing;

import java.util.List;

/**
 * One number for each case or document, by groups, as they are to be drawn.
 *
 * @param title   what the numbers are
 * @param what    what each number belongs to, such as {@code cases}
 * @param groups  the groups in their order, at least one
 * @param missing how many have no number or are in no group
 * @param caption the sentences that say what was counted
 */
public record GroupedNumbers(String title, String what, List<Group> groups, long missing, String caption) {

    public GroupedNumbers {
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param name   its name
     * @param values its numbers, none missing
     */
    public record Group(String name, double[] values) {}
}
