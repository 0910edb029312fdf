package org.makna.ui.document;

import org.makna.model.Messages;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;

/** Says where the caret is: turn and character, and how much is selected. Characters are Unicode code points. */
final class PlaceInWords {

    private PlaceInWords() {
    }

    static String of(Messages messages, DocumentText text, TextRange selection, int caret) {
        StringBuilder words = new StringBuilder();
        int turn = text.turnNumber(caret);
        if (turn > 0) {
            words.append(messages.text("ui.document.turn", turn, text.turns().size())).append(" · ");
        }
        words.append(messages.text("ui.document.character",
                text.codePoints(Math.min(caret, text.length()))));
        if (!selection.isEmpty() && selection.end() <= text.length()) {
            words.append(" · ").append(messages.text("ui.document.selected",
                    text.codePoints(selection.end()) - text.codePoints(selection.start())));
        }
        return words.toString();
    }
}
