package org.makna.store;

import org.makna.model.MaknaException;
import org.makna.model.Message;

/** SQLite found that the file is no database or is damaged. */
final class DamagedFile extends MaknaException {

    private static final long serialVersionUID = 1L;

    private final boolean foreign;

    /** @param foreign whether it is no database at all */
    DamagedFile(Message message, Throwable cause, boolean foreign) {
        super(message, cause);
        this.foreign = foreign;
    }

    /** Whether it is no database at all, as far as can be seen. */
    boolean isForeign() {
        return foreign;
    }
}
