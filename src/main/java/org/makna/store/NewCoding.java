package org.makna.store;

import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;

/**
 * A code to apply to a range of a document.
 *
 * @param documentId the document
 * @param range      where, within its text
 * @param codeId     the code
 * @param coderId    who applies it
 * @param weight     0 to 100, or null
 * @param comment    free text, or empty
 * @param ruleId     the rule that makes it, or null
 * @param created    ISO-8601 instant, or null for now
 * @param guid       identity across copies, or null for a new one
 */
public record NewCoding(long documentId, TextRange range, long codeId, long coderId, @Nullable Integer weight,
        String comment, @Nullable Long ruleId, @Nullable String created, @Nullable String guid) {

    /** A coding made now, without weight or comment. */
    public static NewCoding of(long documentId, TextRange range, long codeId, long coderId) {
        return new NewCoding(documentId, range, codeId, coderId, null, "", null, null, null);
    }
}
