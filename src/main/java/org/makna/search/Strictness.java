package org.makna.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What makes a word as written another one than the word as typed, though both are the same when folded.
 *
 * @param matchCase    whether capitals do
 * @param matchAccents whether accents, marks and width do
 */
record Strictness(boolean matchCase, boolean matchAccents) {

    /** Words are the same when they are folded. */
    static final Strictness FOLDED = new Strictness(false, false);

    Strictness and(Strictness other) {
        return new Strictness(matchCase || other.matchCase, matchAccents || other.matchAccents);
    }

    /** Whether a word of a text is the one that was typed; both are the same when folded. */
    boolean accepts(String typed, String written) {
        return key(typed).equals(key(written));
    }

    /** What is left of a word by which it is compared. */
    String key(String word) {
        String accents = matchAccents
                ? Normalizer.normalize(word, Normalizer.Form.NFC)
                : Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return matchCase ? accents : accents.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The same of an expression, whose signs keep their meaning; what is plain ASCII stays as it is. */
    String keyOfExpression(String expression) {
        return matchAccents
                ? Normalizer.normalize(expression, Normalizer.Form.NFC)
                : Normalizer.normalize(expression, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    }

    /** The directives of a query that ask for it, with a space after each; empty where words are folded. */
    String canonical() {
        return (matchCase ? "match:case " : "") + (matchAccents ? "match:accents " : "");
    }
}
