package org.makna.ui.document;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;

/** The name of a code that is made of the words it is applied to. */
final class InVivoName {

    private static final int LONGEST = 120;
    /** A cut at a word leaves at least so much. */
    private static final int SHORTEST = 60;
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private InVivoName() {
    }

    /**
     * The words on one line, as a code keeps its name: long ones are cut after a word, a word that is longer still between two
     * characters as a reader sees them.
     *
     * @return empty when there are no words
     */
    static String of(String words) {
        String line = Normalizer.normalize(BLANK.matcher(words).replaceAll(" ").strip(), Normalizer.Form.NFC);
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        int most = line.offsetByCodePoints(0, LONGEST);
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(line);
        int word = breaks.isBoundary(most) ? most : breaks.preceding(most);
        int end = word >= SHORTEST ? word : most;
        return line.substring(0, Graphemes.widen(line, new TextRange(end, end)).start()).strip();
    }
}
