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
     * @param owners what each number belongs to, in the same order; empty where that is not known
     */
    public record Group(String name, double[] values, List<Owner> owners) {

        public Group {
            owners = List.copyOf(owners);
            if (!owners.isEmpty() && owners.size() != values.length) {
                throw new IllegalArgumentException("Owners do not fit the numbers");
            }
        }

        /** A group of numbers that belong to nothing that is known. */
        public Group(String name, double[] values) {
            this(name, values, List.of());
        }
    }

    /** A case or document that a number belongs to. */
    public record Owner(long id, String name) {}

    /** A number and what it belongs to. */
    public record Owned(Owner owner, double value) {}
}
