package org.makna.store;

import org.makna.model.HitSpan;
import org.makna.model.TextUnit;

/**
 * What made automatic codings, kept so that it can be run again or withdrawn.
 *
 * @param id      row in the study file, never reused
 * @param guid    identity across copies
 * @param made    what it does
 * @param created ISO-8601 instant
 * @param ran     when it was run last, an ISO-8601 instant
 * @param seen    the greatest id of a document when it was run last; later documents have greater ones
 */
public record CodingRule(long id, String guid, NewRule made, String created, String ran, long seen) {

    /** The code it applies. */
    public long codeId() {
        return made.codeId();
    }

    /** In whose name. */
    public long coderId() {
        return made.coderId();
    }

    /** The text query, as written. */
    public String query() {
        return made.query();
    }

    /** What is coded around a hit. */
    public HitSpan span() {
        return made.span();
    }

    /** Unit in which all of the query holds. */
    public TextUnit within() {
        return made.within();
    }
}
