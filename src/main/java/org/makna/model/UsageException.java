package org.makna.model;

/** Something that was asked for in words that are not understood, whatever the study holds: a unit, an axis, a condition, a file ending. */
public final class UsageException extends MaknaException {

    private static final long serialVersionUID = 1L;

    public UsageException(Message message) {
        super(message);
    }
}
