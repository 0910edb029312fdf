package org.makna.model;

/**
 * A value of an attribute, and whether there is one.
 *
 * <p>Values are kept as locale-free text: integers and decimals with a point, dates as ISO-8601, booleans as
 * {@code true} or {@code false}. <em>Unassigned</em> (nobody said) and <em>not applicable</em> (the question does not
 * arise) are different from each other and from any text.
 *
 * @param state whether there is a value
 * @param text  the value, or empty when there is none
 */
public record AttributeValue(State state, String text) {

    public static final AttributeValue UNASSIGNED = new AttributeValue(State.UNASSIGNED, "");
    public static final AttributeValue NOT_APPLICABLE = new AttributeValue(State.NOT_APPLICABLE, "");

    /** Whether there is a value. */
    public enum State {
        ASSIGNED, UNASSIGNED, NOT_APPLICABLE
    }

    public static AttributeValue of(String text) {
        return new AttributeValue(State.ASSIGNED, text);
    }

    public boolean isAssigned() {
        return state == State.ASSIGNED;
    }
}
