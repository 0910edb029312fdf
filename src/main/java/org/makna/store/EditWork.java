package org.makna.store;

/** The work of one edit; runs on the writer thread, inside one transaction. */
@FunctionalInterface
public interface EditWork<T> {

    /**
     * Changes rows. Whatever it throws undoes all it did.
     *
     * @param rows valid only during the call
     */
    T apply(Rows rows);
}
