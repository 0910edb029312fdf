package org.makna.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something the user can understand and mend: says what happened, to which file, and what was kept. */
public class MaknaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    public MaknaException(Message message, @Nullable Throwable cause) {
        super(Messages.in(Locale.ENGLISH).text(message), cause);
        this.message = message;
    }

    public MaknaException(Message message) {
        this(message, null);
    }

    public MaknaException(String key, Object... args) {
        this(Message.of(key, args), null);
    }

    /** The message to show in the reader's language. */
    public Message message() {
        return message;
    }
}
