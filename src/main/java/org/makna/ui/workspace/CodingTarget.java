package org.makna.ui.workspace;

import org.makna.model.TextRange;

/** The text in front, as the codebook sees it: something that codes can be applied to. For the FX thread. */
public interface CodingTarget {

    /** Whether text is selected that may be coded. */
    boolean hasSelection();

    /** Applies codes to the selected text, in one step. */
    void apply(java.util.Collection<Long> codeIds);

    /** Applies a code to the selected text. */
    default void apply(long codeId) {
        apply(java.util.List.of(codeId));
    }

    /** Says something short where the reader looks. */
    void say(String sentence);

    /**
     * Marks places in the documents, such as hits, instead of those that were marked before.
     *
     * @param places the places in a document, by its id; asked on the FX thread when the document is open
     */
    void mark(java.util.function.LongFunction<java.util.List<TextRange>> places);

    /** The document in front and what is selected there; empty when there is none. */
    java.util.Optional<Place> place();

    /** The coding that is selected in the document in front, else the selected text, else the document. */
    java.util.Optional<InHand.Subject> inHand();

    /**
     * A place in a document.
     *
     * @param documentId the document
     * @param range      the selected text, UTF-16, empty at the caret
     */
    record Place(long documentId, TextRange range) {}
}
