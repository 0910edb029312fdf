package org.makna.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What new rows are stamped with: one time for a whole edit, and identities. */
final class Stamp {

    private final Clock clock;
    private @Nullable String now;

    Stamp(Clock clock) {
        this.clock = clock;
    }

    /** The time of the edit, an ISO-8601 instant in milliseconds. */
    String now() {
        String time = now;
        if (time == null) {
            time = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
            now = time;
        }
        return time;
    }

    /** The identity that was given, or a new one. */
    String guid(@Nullable String given) {
        return given != null ? given : UUID.randomUUID().toString();
    }
}
