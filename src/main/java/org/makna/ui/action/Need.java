package org.makna.ui.action;

/** What must be there for an action to be possible. */
public enum Need {
    /** Nothing. */
    NOTHING,
    /** An open study. */
    STUDY,
    /** An open study that may be changed. */
    WRITABLE,
    /** Something to undo. */
    UNDO,
    /** Something to redo. */
    REDO,
    /** A document in the front tab. */
    DOCUMENT,
    /** Selected text in the front tab. */
    TEXT,
    /** Selected text in the front tab, in a study that may be changed. */
    SELECTION,
    /** A place in the front tab, selected or at the caret, in a study that may be changed. */
    PLACE,
    /** A selected coding, in a study that may be changed. */
    CODING,
    /** An annotation at the caret or on the selected text, in a study that may be changed. */
    ANNOTATION,
    /** A code that was applied before, and selected text. */
    REPEAT,
    /** A selected code. */
    CODE,
    /** A selected code, in a study that may be changed. */
    CODE_WRITABLE,
    /** A selected document in the list. */
    LISTED_DOCUMENT,
    /** A selected document or folder in the list, in a study that may be changed. */
    LISTED_DOCUMENT_WRITABLE,
    /** A selected document, or a folder with some, in a study that may be changed. */
    DESCRIBABLE_DOCUMENT,
    /** Hits in the drawer. */
    HITS,
    /** A counted table. */
    TABLE,
    /** Counted words in sight. */
    WORDS,
    /** A selected word. */
    WORD,
    /** A selected word, in a study that may be changed. */
    WORD_WRITABLE,
    /** A selected case, in a study that may be changed. */
    CASE,
    /** The desk of cases in sight. */
    CASES_DESK,
    /** A selected respondent among the answers of surveys. */
    RESPONDENT,
    /** A selected kind of case, in a study that may be changed. */
    CASE_KIND,
    /** Selected text of a case, in a study that may be changed. */
    CASE_PART,
    /** A selected attribute of cases or documents, in a study that may be changed. */
    ATTRIBUTE,
    /** A selected value of a case or document, in a study that may be changed. */
    VALUE,
    /** A memo that is seen, in a study that may be changed. */
    MEMO,
    /** A memo that is seen, at its desk or beside the text. */
    MEMO_SHOWN,
    /** A selected step of the history. */
    CHOSEN_STEP,
    /** A selected step of the history that can be gone back to. */
    STEP
}
