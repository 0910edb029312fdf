package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * One code applied by one coder to one segment.
 *
 * @param id        row in the study file, never reused
 * @param guid      identity across copies
 * @param segmentId the segment
 * @param codeId    the code
 * @param coderId   who applied it
 * @param weight    0 to 100, or null when not weighted
 * @param comment   free text, may be empty
 * @param created   ISO-8601 instant
 * @param modified  ISO-8601 instant
 * @param ruleId    the rule that made it, or null when a person did
 */
public record Coding(long id, String guid, long segmentId, long codeId, long coderId, @Nullable Integer weight,
        String comment, String created, String modified, @Nullable Long ruleId) {}
