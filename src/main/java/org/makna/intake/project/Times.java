package org.makna.intake.project;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the times of a program that writes them without a zone. */
final class Times {

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** The ISO-8601 instant of {@code 2026-03-01 08:00:00}, or null when it is no time. */
    @Nullable
    String instant(String written) {
        try {
            return LocalDateTime.parse(written.strip().replace(' ', 'T')).atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            // Times are told where they are known; nothing rests on them.
            return null;
        }
    }
}
