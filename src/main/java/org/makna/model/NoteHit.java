package org.makna.model;

import org.jspecify.annotations.Nullable;

/**
 * A hit in what a researcher wrote: memos, annotations, rules of codes, comments of codings.
 *
 * @param kind       where it was written
 * @param id         the memo, annotation, code or coding
 * @param about      title of the memo, path of the document or of the code
 * @param documentId the document that an annotation or coding is on, or 0
 * @param place      where in that document, or null
 * @param left       text before, from the same paragraph
 * @param hit        exactly the matched text
 * @param right      text after, likewise
 */
public record NoteHit(Kind kind, long id, String about, long documentId, @Nullable TextRange place, String left,
        String hit, String right) {

    /** Where a researcher writes. */
    public enum Kind {
        MEMO, ANNOTATION, DEFINITION, INCLUDE, EXCLUDE, EXAMPLE, COMMENT
    }
}
