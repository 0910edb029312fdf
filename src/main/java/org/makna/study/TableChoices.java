package org.makna.study;

import java.util.List;
import java.util.Optional;

/**
 * What the tables of a study can be made of.
 *
 * @param axes       what rows and columns can be, only such as have members
 * @param attributes those of the axes that are attributes
 * @param coders     who coded anything
 * @param codings    number of codings that can be counted
 */
public record TableChoices(List<Axis> axes, List<Axis> attributes, List<Coder> coders, int codings) {

    /**
     * An axis.
     *
     * @param written as a {@link TableRequest} has it, such as {@code attribute:Region}
     * @param label   for people, such as {@code Region}
     */
    public record Axis(String written, String label) {}

    /**
     * Somebody who coded.
     *
     * @param name      their name
     * @param condition the condition that leaves their codings in, such as {@code coder=Ana}
     */
    public record Coder(String name, String condition) {}

    public TableChoices {
        axes = List.copyOf(axes);
        attributes = List.copyOf(attributes);
        coders = List.copyOf(coders);
    }

    /** The axis that is written so. */
    public Optional<Axis> axis(String written) {
        return axes.stream().filter(axis -> axis.written().equals(written)).findFirst();
    }
}
