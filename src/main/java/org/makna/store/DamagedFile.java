package org.makna.store;

import org.makna.model.MaknaException;
import org.makna.model.Message;

/** SQLite found that the file is no database or is damaged. */
final class DamagedFile extends MaknaException {

    private static final long serialVersionUID = 1L;

    DamagedFile(Message message, Throwable cause) {
        super(message, cause);
    }
}
