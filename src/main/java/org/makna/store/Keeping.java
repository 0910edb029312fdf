package org.makna.store;

import java.time.Clock;
import java.time.Duration;

/**
 * How a study is kept.
 *
 * @param clock   tells the time of edits and backups
 * @param backups how many backups stay
 * @param every   the least time between two backups while the study is edited
 */
record Keeping(Clock clock, int backups, Duration every) {

    static final Keeping USUAL = new Keeping(Clock.systemDefaultZone(), 10, Duration.ofMinutes(30));
}
