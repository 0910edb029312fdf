package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * Text that belongs to a case: a whole document, a range of it, or all turns of a speaker.
 *
 * @param caseId     the case
 * @param documentId the document
 * @param range      the part of the document, or null for all of it
 * @param speaker    label of the speaker whose turns belong to the case, or null; excludes {@code range}
 */
public record CasePart(long caseId, long documentId, @Nullable TextRange range, @Nullable String speaker) {}
