package org.makna.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What new rows are stamped with: one time for a whole edit, and identities. */
final class Stamp {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private @Nullable String now;
    private long counted;
    private int count;

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

    /**
     * The identity that was given, or a new one.
     *
     * <p>New ones are UUIDs of version 7 (RFC 9562): they begin with the time and rise, so that a large import adds to the
     * end of the indexes of identities instead of all over them.
     */
    String guid(@Nullable String given) {
        if (given != null) {
            return given;
        }
        long millis = clock.millis();
        count = millis == counted ? count + 1 : 0;
        counted = millis;
        // The twelve bits after the version count within the millisecond; beyond that, order is lost but nothing else.
        long high = millis << 16 | 0x7000 | count & 0xfff;
        long low = RANDOM.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }
}
