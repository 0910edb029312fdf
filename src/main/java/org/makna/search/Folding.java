package org.makna.search;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Makes words equal that differ in case, accents, marks or width only. */
final class Folding {

    /** Unicode TR 30 with NFKC case folding, as Lucene ships it. */
    private static final Normalizer2 FOLD = ICUFoldingFilter.NORMALIZER;

    private Folding() {
    }

    /** The folded word; a word that would vanish, such as a lone mark, stays as it is. */
    static String word(String word) {
        if (isLowerAscii(word)) {
            return word;
        }
        String folded = FOLD.normalize(word);
        return folded.isEmpty() ? word : folded;
    }

    /** Folds what is not ASCII and leaves the rest, so that the signs of a regular expression keep their meaning. */
    static String beyondAscii(String expression) {
        StringBuilder folded = new StringBuilder(expression.length());
        int from = 0;
        while (from < expression.length()) {
            boolean ascii = expression.charAt(from) < 0x80;
            int to = from + 1;
            while (to < expression.length() && (expression.charAt(to) < 0x80) == ascii) {
                to++;
            }
            String run = expression.substring(from, to);
            folded.append(ascii ? run : FOLD.normalize(run));
            from = to;
        }
        return folded.toString();
    }

    private static boolean isLowerAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
