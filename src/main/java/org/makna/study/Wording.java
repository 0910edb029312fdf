package org.makna.study;

import java.util.function.Supplier;
import org.makna.model.MaknaException;
import org.makna.model.UsageException;

/** Reads definitions in the words of the command line, which are wrong usage when they are not understood. */
final class Wording {

    private Wording() {
    }

    /**
     * Reads a definition.
     *
     * @throws UsageException in the place of any {@link MaknaException} that the reading throws
     */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MaknaException e) {
            throw new UsageException(e.message());
        }
    }
}
