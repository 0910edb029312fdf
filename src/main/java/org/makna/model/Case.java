package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * A unit of analysis: a respondent, a place, an account.
 *
 * @param id       row in the study file, never reused
 * @param guid     identity across copies
 * @param name     unique in the study
 * @param kindId   what it is, or null when nobody said
 * @param parentId the case it belongs to, whose kind stands above its own, or null for none
 */
public record Case(long id, String guid, String name, @Nullable Long kindId, @Nullable Long parentId) {

    /** A case of no kind that belongs to none. */
    public Case(long id, String guid, String name) {
        this(id, guid, name, null, null);
    }
}
