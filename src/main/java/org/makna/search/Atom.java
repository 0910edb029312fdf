package org.makna.search;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.Automaton;

/** What was typed between two spaces. */
sealed interface Atom {

    /** The atom in the query language. */
    String shown();

    /** Whether it is one word of the index, and needs no quotation marks to be told from a phrase. */
    boolean standsAlone();

    /**
     * Text that is looked up as it is, or by its stem.
     *
     * @param shown the text in the query language
     * @param words the words of the index it is made of, as written; at least one
     */
    record Plain(String shown, List<String> words) implements Atom {

        public Plain {
            words = List.copyOf(words);
        }

        @Override
        public boolean standsAlone() {
            return words.size() == 1;
        }
    }

    /**
     * A pattern that a whole word must match.
     *
     * @param shown   the pattern in the query language
     * @param words   the words of the exact field it matches when both are folded
     * @param written gives what it matches among the keys of words as written, perhaps not deterministic
     */
    record Pattern(String shown, AutomatonQuery words, Function<Strictness, Automaton> written) implements Atom {

        @Override
        public boolean standsAlone() {
            return true;
        }
    }
}
