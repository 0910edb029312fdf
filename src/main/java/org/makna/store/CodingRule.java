package org.makna.store;

import org.makna.model.TextUnit;

/**
 * What made automatic codings, kept so that it can be run again or withdrawn.
 *
 * @param id      row in the study file, never reused
 * @param guid    identity across copies
 * @param codeId  the code it applies
 * @param coderId in whose name
 * @param query   the text query, as written
 * @param unit    what is coded around a hit
 * @param within  unit in which all of the query holds
 * @param stem    whether word stems are matched
 * @param created ISO-8601 instant
 */
public record CodingRule(long id, String guid, long codeId, long coderId, String query, TextUnit unit, TextUnit within,
        boolean stem, String created) {}
