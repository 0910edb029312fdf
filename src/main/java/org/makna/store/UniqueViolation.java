package org.makna.store;

/** A row was refused because another has its unique value; stores turn it into words where a user can cause it. */
final class UniqueViolation extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UniqueViolation(String statement, Throwable cause) {
        super(statement, cause);
    }
}
