package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * A coding with the place where it stands, as a view of one document shows it.
 *
 * @param id        row of the coding in the study file, never reused
 * @param segmentId the segment it stands on
 * @param range     where, in the canonical text
 * @param codeId    the code
 * @param coderId   who applied it
 * @param weight    0 to 100, or null when not weighted
 * @param comment   free text, may be empty
 * @param created   ISO-8601 instant
 * @param automatic whether a rule made it rather than a person
 */
public record PlacedCoding(long id, long segmentId, TextRange range, long codeId, long coderId,
        @Nullable Integer weight, String comment, String created, boolean automatic) {}
