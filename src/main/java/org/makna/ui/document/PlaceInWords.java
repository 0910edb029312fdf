package org.makna.ui.document;

import java.util.List;
import org.makna.model.Messages;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Turn;

/** Says where the caret is: turn and character, and how much is selected. Characters are Unicode code points. */
final class PlaceInWords {

    private PlaceInWords() {
    }

    static String of(Messages messages, DocumentText text, TextRange selection, int caret) {
        StringBuilder words = new StringBuilder();
        int turn = turn(text.turns(), caret);
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

    /** Number of the turn in which an offset lies, from 1; 0 for none. */
    private static int turn(List<Turn> turns, int offset) {
        int low = 0;
        int high = turns.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            TextRange range = turns.get(middle).range();
            if (offset < range.start()) {
                high = middle - 1;
            } else if (offset > range.end()) {
                low = middle + 1;
            } else {
                return middle + 1;
            }
        }
        return 0;
    }
}
