package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * What a case is: a participant, a household, a village. A kind within another says that its cases can belong to cases of
 * the kinds above it.
 *
 * @param id       row in the study file, never reused
 * @param guid     identity across copies
 * @param parentId the kind above, or null at the top
 * @param position place among its siblings, from 0
 * @param name     unique in the study
 */
public record CaseKind(long id, String guid, @Nullable Long parentId, int position, String name) {}
