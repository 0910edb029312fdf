package org.makna.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds words that look like a name of a list without being written as it is: with other accents, with something written before
 * it (“PakBudi”, Arabic and Hebrew words of one letter), or one part of a name of several words alone.
 *
 * <p>They may be the person or not, so that somebody has to look at them.
 */
final class NameLookalikes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    /** Words that Arabic and Hebrew write together with the next one: and, then, in, for, as, will, the; and, the, in, to, from, that, as. */
    private static final String BEFORE_NAMES = "وفبلكسا" + "והבלמשכ";
    private static final int MOST_BEFORE = 4;
    private static final int SHORTEST = 3;

    private final Set<String> alike = new HashSet<>();
    private final Map<Integer, Set<String>> within = new HashMap<>();

    NameLookalikes(List<Pseudonym> names) {
        for (Pseudonym one : names) {
            String[] parts = PARTS.split(one.name());
            for (String part : parts) {
                String letters = letters(part);
                if (letters.codePointCount(0, letters.length()) >= SHORTEST && mayBeName(part)) {
                    alike.add(letters);
                    if (parts.length == 1) {
                        within.computeIfAbsent(letters.codePointAt(0), _ -> new HashSet<>()).add(letters);
                    }
                }
            }
        }
    }

    /** Whether a part of a name counts: in scripts with capitals it has one, so that “van” and “of” do not. */
    private static boolean mayBeName(String part) {
        return part.codePoints().noneMatch(Character::isLowerCase) || hasCapital(part);
    }

    private static boolean hasCapital(String text) {
        return text.codePoints().anyMatch(point -> Character.isUpperCase(point) || Character.isTitleCase(point));
    }

    /** Small letters without accents and without what cannot be seen. */
    private static String letters(String word) {
        StringBuilder seen = new StringBuilder();
        word.codePoints().filter(point -> !NameLetters.isInvisible(point)).forEach(seen::appendCodePoint);
        return MARKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * Counts such words in a text.
     *
     * @param known ranges that are told of otherwise, by their place
     */
    Map<String, Integer> in(String text, List<TextRange> known) {
        Map<String, Integer> found = new TreeMap<>();
        if (alike.isEmpty()) {
            return found;
        }
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            while (next < known.size() && known.get(next).end() <= at) {
                next++;
            }
            boolean told = next < known.size() && known.get(next).start() < end;
            if (end > at && !told && looksLikeName(text.substring(at, end))) {
                found.merge(text.substring(at, end), 1, Integer::sum);
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return found;
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Words.isLetter(point) && !(at > start && NameLetters.isInvisible(point))) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private boolean looksLikeName(String word) {
        boolean caseless = true;
        boolean capital = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int point = word.codePointAt(i);
            boolean high = Character.isUpperCase(point) || Character.isTitleCase(point);
            capital |= high;
            caseless &= !high && !Character.isLowerCase(point);
        }
        if (!caseless && !capital) {
            return false;
        }
        String letters = letters(word);
        if (alike.contains(letters)) {
            return true;
        }
        for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
            if (caseless && (i > MOST_BEFORE || i > 0 && BEFORE_NAMES.indexOf(letters.charAt(i - 1)) < 0)) {
                return false;
            }
            String rest = letters.substring(i);
            if (within.getOrDefault(letters.codePointAt(i), Set.of()).stream().anyMatch(rest::startsWith)
                    && (caseless || beginsWithCapital(word, i, letters))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter of a word is a capital; words that change their length without accents are taken as they come. */
    private static boolean beginsWithCapital(String word, int index, String letters) {
        return word.length() != letters.length() || Character.isUpperCase(word.codePointAt(index));
    }
}
