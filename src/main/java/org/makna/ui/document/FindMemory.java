package org.makna.ui.document;

import org.makna.ui.document.core.TextMatches;

/** What was looked for last in a document of the window. */
final class FindMemory {

    private TextMatches.Wish last = new TextMatches.Wish("", false, false);

    void remember(TextMatches.Wish wish) {
        // Emptying the field to type other words does not forget.
        last = wish.words().isEmpty()
                ? new TextMatches.Wish(last.words(), wish.matchCase(), wish.wholeWords())
                : wish;
    }

    String words() {
        return last.words();
    }

    boolean matchCase() {
        return last.matchCase();
    }

    boolean wholeWords() {
        return last.wholeWords();
    }
}
