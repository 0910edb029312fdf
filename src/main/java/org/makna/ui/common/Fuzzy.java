package org.makna.ui.common;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Matches what is typed against names: all typed letters occur in order, and letters at the starts of words or side by side
 * count more. Case and accents do not matter.
 */
public final class Fuzzy {

    private static final int START_OF_WORD = 8;
    private static final int SIDE_BY_SIDE = 5;
    private static final int ANYWHERE = 1;
    private static final int WHOLE_START = 12;

    private Fuzzy() {
    }

    /** How well it matches, higher is better; empty when it does not. Nothing typed matches all with 0. */
    public static OptionalInt score(String typed, String name) {
        String wanted = fold(typed);
        if (wanted.isEmpty()) {
            return OptionalInt.of(0);
        }
        List<Integer> places = places(wanted, fold(name));
        if (places.isEmpty()) {
            return OptionalInt.empty();
        }
        String text = fold(name);
        int score = places.getFirst() == 0 ? WHOLE_START : 0;
        for (int i = 0; i < places.size(); i++) {
            int at = places.get(i);
            score += ANYWHERE;
            if (isStart(text, at)) {
                score += START_OF_WORD;
            } else if (i > 0 && places.get(i - 1) == at - 1) {
                score += SIDE_BY_SIDE;
            }
        }
        // Among equal matches the shorter name is meant.
        return OptionalInt.of(score * 8 - Math.min(name.length(), 80) / 10);
    }

    /** The matched places of a name in UTF-16 units, or none; exact for names whose folding keeps their length. */
    public static List<Integer> matches(String typed, String name) {
        String wanted = fold(typed);
        String folded = fold(name);
        return !wanted.isEmpty() && folded.length() == name.length() ? places(wanted, folded) : List.of();
    }

    /** The whole as one piece if it occurs, best at the start of a word; otherwise letter by letter. */
    private static List<Integer> places(String wanted, String text) {
        int whole = -1;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (whole < 0 || (isStart(text, at) && !isStart(text, whole))) {
                whole = at;
            }
        }
        List<Integer> places = new ArrayList<>();
        if (whole >= 0) {
            for (int i = 0; i < wanted.length(); i++) {
                places.add(whole + i);
            }
            return places;
        }
        int from = 0;
        List<Integer> spread = spread(wanted, text, true);
        // Preferring starts of words may pass over a letter that is needed later.
        return spread.isEmpty() ? spread(wanted, text, false) : spread;
    }

    private static List<Integer> spread(String wanted, String text, boolean preferStarts) {
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < wanted.length(); i++) {
            char c = wanted.charAt(i);
            if (c == ' ') {
                continue;
            }
            int at = next(text, c, from, preferStarts && !places.isEmpty() ? places.getLast() : -2, preferStarts);
            if (at < 0) {
                return List.of();
            }
            places.add(at);
            from = at + 1;
        }
        return places;
    }

    /** The next place of a letter: right behind the last one, else at the start of a word if preferred, else anywhere. */
    private static int next(String text, char c, int from, int last, boolean preferStarts) {
        if (preferStarts && !(last + 1 == from && from < text.length() && text.charAt(from) == c)) {
            for (int at = text.indexOf(c, from); at >= 0; at = text.indexOf(c, at + 1)) {
                if (isStart(text, at)) {
                    return at;
                }
            }
        }
        return text.indexOf(c, from);
    }

    private static boolean isStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** The text without case and accents, as it is compared. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
