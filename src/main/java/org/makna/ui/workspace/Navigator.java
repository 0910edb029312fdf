package org.makna.ui.workspace;

import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;

/** The way from one desk to another. For the FX thread. */
public interface Navigator {

    /** Shows a desk. */
    void show(Desk desk);

    /** Opens a document in a tab, where the reader was last. */
    void open(long documentId);

    /** Opens a document at a place and selects it, without taking the focus from a list that is walked through. */
    void open(long documentId, TextRange place);

    /** Opens a document at a coding and selects the coding. */
    void openCoding(long documentId, TextRange place, long codingId);

    /** Puts the focus into the text. */
    void focusText();

    /** Selects a code in the codebook and brings it into sight. */
    void showCode(long codeId);

    /** Shows a memo beside the text, or where no text is shown, at its desk. */
    void showMemo(long memoId);

    /** Shows a collection among the others. */
    void showCollection(long collectionId);

    /**
     * Lists coded segments in the drawer.
     *
     * @param code  path of a code that stands for itself and its sub-codes, or null for all
     * @param where conditions as in tables, or blank
     * @param title what the list shows, for its heading
     */
    void showSegments(@Nullable String code, String where, String title);

    /** Finds text and lists the hits in the drawer. */
    void find(String query);

    /** Brings files in: asks how, and shows the report. */
    void bringIn(java.util.List<java.nio.file.Path> files);
}
