package org.makna.ui.document.view;

import javafx.scene.input.ContextMenuEvent;
import org.makna.model.TextRange;

/** What a user wants when working in the document view; the host decides and writes. Called on the FX thread. */
public interface DocumentIntentions {

    /** Characters were typed while text is selected: the code picker is wanted, with these characters in it. */
    void typed(String characters);

    /** Enter: a code is wanted for the selection, or with nothing selected for the paragraph at the caret. */
    void apply();

    /** Shift+Enter: a code is wanted for the whole turn at the caret. */
    void applyToTurn();

    /** Something was typed that needs selected text, but nothing is selected. */
    void nothingSelected();

    /** Something was wanted of a coding, but several stand here and none is chosen. */
    void severalHere(int count);

    /** The last code is to be applied to the selection again. */
    void repeatLast();

    /** A favourite code is to be applied to the selection; 1 to 9. */
    void favourite(int number);

    /** A coding is to be removed. */
    void uncode(long codingId);

    /** A coding is to cover another range. */
    void moveBounds(long codingId, TextRange range);

    /** A code was dropped on the text. */
    void codesDropped(long codeId, TextRange range);

    /** The text is wanted larger, or smaller. */
    void zoom(boolean larger);

    /** A context menu is wanted; the offset is where, the range what is selected. */
    void contextMenu(ContextMenuEvent event, TextRange selection, int offset);
}
