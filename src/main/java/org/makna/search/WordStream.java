package org.makna.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Words as Lucene reads them: one position each, with their offsets in the text. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Words words;
    private final boolean folded;
    private int next;

    private WordStream(Words words, boolean folded) {
        this.words = words;
        this.folded = folded;
    }

    /** The words folded, for the exact field. */
    static TokenStream folded(Words words) {
        return new WordStream(words, true);
    }

    /** The words as written, for a stemmer. */
    static TokenStream asWritten(Words words) {
        return new WordStream(words, false);
    }

    @Override
    public boolean incrementToken() {
        if (next == words.count()) {
            return false;
        }
        clearAttributes();
        if (folded) {
            term.setEmpty().append(Folding.word(words.text(next)));
        } else {
            term.setEmpty().append(words.text(), words.start(next), words.end(next));
        }
        offset.setOffset(words.start(next), words.end(next));
        next++;
        return true;
    }

    @Override
    public void end() throws java.io.IOException {
        super.end();
        offset.setOffset(words.text().length(), words.text().length());
    }

    @Override
    public void reset() {
        next = 0;
    }
}
