package org.makna.study;

import org.makna.model.Document;
import org.makna.model.Graphemes;
import org.makna.model.MaknaException;
import org.makna.model.TextRange;

/** Ranges that people select in a document. */
final class Passage {

    private Passage() {
    }

    /**
     * The range widened to whole characters as a reader sees them.
     *
     * @throws MaknaException if it is empty or reaches beyond the text
     */
    static TextRange whole(Document document, TextRange range, StudyTexts texts) {
        if (range.isEmpty()) {
            throw new MaknaException("study.empty-range");
        }
        if (range.end() > document.length()) {
            throw new MaknaException("study.range-outside", document.name(), range.start(), range.end(),
                    document.length());
        }
        return Graphemes.widen(texts.text(document), range);
    }
}
