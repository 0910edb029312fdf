package org.makna.ui.document.core;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;

/**
 * Finds words in one document, letter by letter and exactly where they stand.
 *
 * <p>A straight quotation mark or apostrophe stands for the curved ones too, a blank for one that does not break; a letter with
 * a mark is the same letter however it is written down. What is found never begins or ends inside a character as a reader sees
 * it.
 */
public final class TextMatches {

    private TextMatches() {
    }

    /**
     * What is looked for.
     *
     * @param words      as typed
     * @param matchCase  whether capitals and small letters differ
     * @param wholeWords whether letters or digits right before or after are not allowed
     */
    public record Wish(String words, boolean matchCase, boolean wholeWords) {}

    /** The places in their order, apart from each other; those in labels that are not shown in the text are left out. */
    public static List<TextRange> find(DocumentText document, Wish wish) {
        return find(document.text(), wish).stream()
                .filter(range -> document.shownAtOrAfter(range.start()) < range.end()).toList();
    }

    /** The places in a text in their order, apart from each other. */
    static List<TextRange> find(String text, Wish wish) {
        String folded = folded(text, wish.matchCase());
        Set<TextRange> found = new TreeSet<>();
        for (String form : forms(wish)) {
            for (int at = folded.indexOf(form); at >= 0 && !form.isEmpty(); at = folded.indexOf(form, at + 1)) {
                TextRange range = new TextRange(at, at + form.length());
                if (isWhole(text, range) && (!wish.wholeWords() || standsAlone(text, range))) {
                    found.add(range);
                }
            }
        }
        return apart(found);
    }

    private static List<TextRange> apart(Set<TextRange> found) {
        List<TextRange> apart = new ArrayList<>(found.size());
        for (TextRange range : found) {
            if (apart.isEmpty() || apart.getLast().end() <= range.start()) {
                apart.add(range);
            }
        }
        return apart;
    }

    /** The words composed and decomposed, as texts have them from different keyboards. */
    private static Set<String> forms(Wish wish) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(wish.words(), Normalizer.normalize(wish.words(), Normalizer.Form.NFC),
                Normalizer.normalize(wish.words(), Normalizer.Form.NFD))) {
            forms.add(folded(form, wish.matchCase()));
        }
        return forms;
    }

    /** The text with as many code units as before, in which everything that counts as alike is alike. */
    private static String folded(String text, boolean matchCase) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            char unit = units[i];
            if (Character.isHighSurrogate(unit) && i + 1 < units.length && !matchCase) {
                foldPair(units, i);
                i++;
            } else {
                char plain = plain(unit);
                units[i] = matchCase ? plain : Character.toLowerCase(Character.toUpperCase(plain));
            }
        }
        return new String(units);
    }

    private static void foldPair(char[] units, int at) {
        int folded = Character.toLowerCase(Character.toUpperCase(Character.codePointAt(units, at)));
        if (Character.charCount(folded) == 2) {
            Character.toChars(folded, units, at);
        }
    }

    private static char plain(char unit) {
        return switch (unit) {
            case '\u2018', '\u2019', '\u201B', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            case '\u00A0', '\u202F', '\t' -> ' ';
            default -> unit;
        };
    }

    private static boolean isWhole(String text, TextRange range) {
        return Graphemes.widen(text, range).equals(range);
    }

    private static boolean standsAlone(String text, TextRange range) {
        return (range.start() == 0 || !Character.isLetterOrDigit(text.codePointBefore(range.start())))
                && (range.end() == text.length() || !Character.isLetterOrDigit(text.codePointAt(range.end())));
    }
}
