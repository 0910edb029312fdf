package org.makna.study;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.model.DocumentKind;

/**
 * What a document must be to stand in a list; all of it must hold.
 *
 * @param coded       who has coded in it, or has not
 * @param kind        what it is to the research, or null for any
 * @param caseId      the case it holds text of, or null for any
 * @param collectionId the collection it is in, or null for any
 * @param attributeId the attribute that it, or a case it holds text of, has {@code value} of, or null for any
 * @param value       the value; without an attribute it does not matter
 */
public record DocumentCriteria(Coded coded, @Nullable DocumentKind kind, @Nullable Long caseId,
        @Nullable Long collectionId, @Nullable Long attributeId, AttributeValue value) {

    /** Every document meets these. */
    public static final DocumentCriteria NONE = new DocumentCriteria(Coded.ANY, null, null, null, null,
            AttributeValue.UNASSIGNED);

    /** Who has coded in a document, or has not. */
    public enum Coded {
        /** It does not matter. */
        ANY,
        /** The present coder has. */
        BY_ME,
        /** The present coder has not. */
        NOT_BY_ME,
        /** Somebody or a rule has. */
        BY_ANYONE,
        /** Nobody has, and no rule. */
        BY_NOBODY
    }

    public DocumentCriteria {
        if (attributeId == null) {
            value = AttributeValue.UNASSIGNED;
        }
    }

    /** The same with another demand on who has coded. */
    public DocumentCriteria withCoded(Coded now) {
        return new DocumentCriteria(now, kind, caseId, collectionId, attributeId, value);
    }

    /** The same with another kind; null for any. */
    public DocumentCriteria withKind(@Nullable DocumentKind now) {
        return new DocumentCriteria(coded, now, caseId, collectionId, attributeId, value);
    }

    /** The same with another case; null for any. */
    public DocumentCriteria withCase(@Nullable Long now) {
        return new DocumentCriteria(coded, kind, now, collectionId, attributeId, value);
    }

    /** The same with another collection; null for any. */
    public DocumentCriteria withCollection(@Nullable Long now) {
        return new DocumentCriteria(coded, kind, caseId, now, attributeId, value);
    }

    /** The same with another attribute and value; null for any. */
    public DocumentCriteria withAttribute(@Nullable Long now, AttributeValue nowValue) {
        return new DocumentCriteria(coded, kind, caseId, collectionId, now, nowValue);
    }

    /** Whether every document meets them. */
    public boolean isEmpty() {
        return Objects.equals(this, NONE);
    }
}
