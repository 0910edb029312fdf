package org.makna.store;

import org.makna.model.HitSpan;
import org.makna.model.TextUnit;

/**
 * A rule that makes codings.
 *
 * @param codeId    the code it applies
 * @param coderId   in whose name
 * @param query     the text query, as written
 * @param span      what is coded around a hit
 * @param within    unit in which all of the query holds
 * @param stem      whether word stems are matched
 * @param uncovered whether places inside segments that carry the code already are left out
 */
public record NewRule(long codeId, long coderId, String query, HitSpan span, TextUnit within, boolean stem,
        boolean uncovered) {}
