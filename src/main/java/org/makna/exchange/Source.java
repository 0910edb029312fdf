package org.makna.exchange;

import java.util.function.Consumer;

/**
 * Rows that are handed over one at a time, so that a list longer than memory can be written.
 *
 * @param <T> what a row is
 */
@FunctionalInterface
public interface Source<T> {

    /**
     * Hands every row to the reader, in order. May be asked more than once and then gives the same rows. What the reader
     * throws ends the reading and passes through; a source closes what it opened in any case.
     */
    void read(Consumer<? super T> reader);
}
