package org.makna.ui.action;

/** Where a key belongs to an action. Keys are unique within a scope, and a window key is used in no other scope. */
public enum Scope {
    /** Everywhere in the window. */
    WINDOW,
    /** Only while the document view has the focus; single letters are possible here. */
    DOCUMENT,
    /** Only while the codebook has the focus. */
    CODEBOOK,
    /** Only while the list of documents has the focus. */
    DOCUMENTS,
    /** Only while the tree of kinds of case has the focus. */
    KINDS,
    /** Only while the list of words has the focus. */
    WORDS,
    /** Only while a desk of its own, such as cases or memos, has the focus. */
    DESK
}
