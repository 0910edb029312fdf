package org.makna.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words that folding changes, folded and as written, each at its position among all words. */
final class WrittenStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Words words;
    private int next;
    private int last = -1;

    WrittenStream(Words words) {
        this.words = words;
    }

    @Override
    public boolean incrementToken() {
        while (next < words.count()) {
            String written = words.text(next);
            String folded = Folding.word(written);
            int position = next++;
            if (!folded.equals(written)) {
                clearAttributes();
                term.setEmpty().append(folded).append(IndexSchema.AS_WRITTEN).append(written);
                increment.setPositionIncrement(position - last);
                last = position;
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() {
        next = 0;
        last = -1;
    }
}
