package org.makna.exchange;

import java.time.Instant;

/**
 * What an exported file says of its origin.
 *
 * @param study        title of the study
 * @param revision     revision that was exported
 * @param revisionTime when that revision was made; the only date inside an exported file
 * @param appVersion   version of Makna
 */
public record Imprint(String study, long revision, Instant revisionTime, String appVersion) {}
