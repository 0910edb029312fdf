package org.makna.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the times of Word's older formats, by the clock of whoever wrote ([MS-DOC], DTTM). */
final class WordTime {

    private static final int FIRST_YEAR = 1900;

    private WordTime() {
    }

    /** The time that 32 bits hold: minute 6, hour 5, day 5, month 4, year 9; null when they hold none. */
    static @Nullable LocalDateTime of(int bits) {
        try {
            return LocalDateTime.of(FIRST_YEAR + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, bits >> 11 & 0x1F,
                    bits >> 6 & 0x1F, bits & 0x3F);
        } catch (DateTimeException e) {
            // Times are told where they are known; nothing rests on them.
            return null;
        }
    }
}
