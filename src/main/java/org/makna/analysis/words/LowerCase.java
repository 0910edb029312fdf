package org.makna.analysis.words;

import java.text.Normalizer;
import java.util.Locale;

/** Makes words equal that differ in case, in the way their accents are written, or in the shape of an apostrophe only. */
final class LowerCase {

    private LowerCase() {
    }

    /**
     * The word in lower case, composed (Unicode NFC), with straight apostrophes and without soft hyphens.
     *
     * @param language whose rules of case hold
     */
    static String of(String word, Locale language) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = c >= 'a' && c <= 'z';
        }
        if (plain) {
            return word;
        }
        String straight = word.replace('\u2019', '\'').replace("\u00AD", "").replace('\u2010', '-').replace('\u2011',
                '-');
        return Normalizer.normalize(straight.toLowerCase(language), Normalizer.Form.NFC);
    }

    /** Whether the word has a letter. */
    static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }
}
