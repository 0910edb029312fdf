package org.makna.cli;

import org.makna.model.Message;

/** Wrong usage that only shows after parsing; ends the command with exit code 2. */
final class Usage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    private Usage(Message message) {
        super(message.key());
        this.message = message;
    }

    Message message() {
        return message;
    }

    /** Refuses a command that lacks an option. */
    static void need(boolean there, String option) {
        if (!there) {
            throw new Usage(Message.of("cli.usage.missing", option));
        }
    }

    /** Refuses a value of an option. */
    static void require(boolean right, String option, String value) {
        if (!right) {
            throw new Usage(Message.of("cli.usage.value", value, option));
        }
    }
}
