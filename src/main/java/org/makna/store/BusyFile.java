package org.makna.store;

import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Another connection holds a lock on the file. */
final class BusyFile extends MaknaException {

    private static final long serialVersionUID = 1L;

    BusyFile(Message message, Throwable cause) {
        super(message, cause);
    }
}
