package org.makna.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Finds the stems of single words, by the stemmers of the index, for counting. */
public final class WordStems {

    private WordStems() {
    }

    /**
     * The stems of some words, one each in the same order; the words themselves where the language has no stemmer.
     *
     * @param tag BCP 47 code of the language, or empty
     */
    public static List<String> of(String tag, List<String> words) {
        Optional<String> language = Stemmers.language(tag);
        if (language.isEmpty() || words.isEmpty()) {
            return words;
        }
        List<String> stems = new ArrayList<>(words.size());
        try (TokenStream stream = Stemmers.stems(language.get(), new Listed(words))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.isEmpty() ? words.get(stems.size()) : term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException("Stemming reads nothing from outside", e);
        }
        if (stems.size() != words.size()) {
            throw new IllegalStateException(stems.size() + " stems of " + words.size() + " words in " + tag);
        }
        return stems;
    }

    /** Words of a list as Lucene reads them. */
    private static final class Listed extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> words;
        private int next;

        Listed(List<String> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            clearAttributes();
            term.setEmpty().append(words.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
