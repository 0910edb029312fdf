package org.makna.study;

import java.util.ArrayList;
import java.util.List;

/**
 * What the tables of a study can be made of.
 *
 * @param axes       what rows and columns can be, only such as have members
 * @param attributes those of the axes that are attributes
 * @param coders     who coded anything
 * @param collections the collections with anything in them
 * @param queries    the saved queries
 * @param codings    number of codings that can be counted
 * @param usual      a table to begin with
 */
public record TableChoices(List<Axis> axes, List<Axis> attributes, List<Coder> coders,
        List<Collection> collections, List<Query> queries, int codings,
        TableRequest usual) {

    /**
     * An axis.
     *
     * @param written as a {@link TableRequest} has it, such as {@code attribute:Region}
     * @param label   for people, such as {@code Region}
     * @param members what its members are
     */
    public record Axis(String written, String label, Members members) {

        Axis(String written, String label) {
            this(written, label, written.startsWith("codes")
                    ? Members.CODES
                    : written.equals("documents") ? Members.DOCUMENTS : Members.OTHERS);
        }

        /** Whether its members are codes, or are made of codes. */
        public boolean isCodes() {
            return members == Members.CODES || members == Members.SETS_OF_CODES;
        }

        /** Whether each member is one code. */
        public boolean isEachACode() {
            return members == Members.CODES;
        }

        /** Whether its members are documents. */
        public boolean isDocuments() {
            return members == Members.DOCUMENTS;
        }
    }

    /** What the members of an axis are. */
    public enum Members {
        CODES, SETS_OF_CODES, DOCUMENTS, OTHERS
    }

    /**
     * Somebody who coded.
     *
     * @param name      their name
     * @param condition the condition that leaves their codings in, such as {@code coder=Ana}
     */
    public record Coder(String name, String condition) {}

    /**
     * A collection.
     *
     * @param name      its name
     * @param condition the condition that leaves what is in it in, such as {@code collection=Pilot}
     */
    public record Collection(String name, String condition) {}

    /**
     * A saved query.
     *
     * @param name      its name
     * @param condition the condition that leaves in what it finds, such as {@code query=Trust}
     */
    public record Query(String name, String condition) {}

    public TableChoices {
        queries = List.copyOf(queries);
        axes = List.copyOf(axes);
        attributes = List.copyOf(attributes);
        coders = List.copyOf(coders);
        collections = List.copyOf(collections);
    }

    /** The one axis that is written so, or the two nested ones; what is not among the choices is labelled as it is written. */
    public List<Axis> parts(String written) {
        List<Axis> parts = new ArrayList<>();
        for (Axis axis : axes) {
            if (written.equals(axis.written())) {
                return List.of(axis);
            }
            if (parts.isEmpty() && written.startsWith(axis.written() + "/")) {
                String inner = written.substring(axis.written().length() + 1);
                axes.stream().filter(one -> one.written().equals(inner)).findFirst()
                        .ifPresent(one -> parts.addAll(List.of(axis, one)));
            }
        }
        return parts.isEmpty() ? List.of(new Axis(written, written)) : List.copyOf(parts);
    }
}
