package org.makna.ui.picker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.makna.study.Codebook;
import org.makna.ui.common.Fuzzy;

/**
 * Which codes are meant by what was typed, the likeliest first.
 *
 * <p>How well the name or the path matches counts most; among those that match alike, the codes used last and then those with
 * the most codings come first. Nothing typed matches all.
 */
final class Ranking {

    /** Between the names of a path, as it is shown. */
    static final String BELOW = " › ";

    /** A match of the name is better than the same match of the path. */
    private static final int IN_NAME = 64;
    /** Letters strewn over a name, each in a word of its own middle, are no match. */
    private static final int LEAST_PER_LETTER = 3 * 8;
    private static final int LAST_USED = 40;
    private static final int STEP_OF_RECENT = 3;
    private static final int MOST_FOR_CODINGS = 24;
    /** With nothing typed, recent use goes before all else. */
    private static final int NOTHING_TYPED = 100;
    private static final int SHOWN_AS_RECENT = 5;

    /**
     * A code that may be meant.
     *
     * @param entry   the code
     * @param above   the names above it from the top, joined by {@link #BELOW}; empty at the top
     * @param inName  matched places of the name, UTF-16
     * @param inAbove matched places of the names above, UTF-16
     * @param recent  whether it was used lately
     */
    record Match(Codebook.Entry entry, String above, List<Integer> inName, List<Integer> inAbove, boolean recent) {}

    private record Ranked(Match match, int score) {}

    private Ranking() {
    }

    /**
     * Ranks codes.
     *
     * @param entries codes in tree order
     * @param typed   what was typed; white space around it does not matter
     * @param recent  ids of the codes used lately, the last one first
     */
    static List<Match> rank(List<Codebook.Entry> entries, String typed, List<Long> recent) {
        String wanted = typed.strip();
        Map<Long, String> paths = new HashMap<>();
        List<Ranked> found = new ArrayList<>();
        for (Codebook.Entry entry : entries) {
            Long parent = entry.code().parentId();
            String above = parent == null ? "" : paths.getOrDefault(parent, "");
            String path = above.isEmpty() ? entry.code().name() : above + BELOW + entry.code().name();
            paths.put(entry.code().id(), path);
            int used = recent.indexOf(entry.code().id());
            int likely = likely(used, entry.own());
            boolean shown = used >= 0 && used < SHOWN_AS_RECENT;
            OptionalInt name = score(wanted, entry.code().name());
            if (name.isPresent()) {
                found.add(new Ranked(new Match(entry, above, Fuzzy.matches(wanted, entry.code().name()), List.of(),
                        shown), wanted.isEmpty() ? first(used) : name.getAsInt() + IN_NAME + likely));
            } else {
                score(wanted, path).ifPresent(score -> found.add(
                        inPath(entry, above, Fuzzy.matches(wanted, path), shown, score, likely)));
            }
        }
        // The sort is stable: what is equal stays in tree order.
        found.sort(Comparator.comparingInt(Ranked::score).reversed()
                .thenComparing(ranked -> ranked.match().entry().own(), Comparator.reverseOrder()));
        return found.stream().map(Ranked::match).toList();
    }

    private static Ranked inPath(Codebook.Entry entry, String above, List<Integer> places, boolean shown, int score,
            int likely) {
        int start = above.isEmpty() ? 0 : above.length() + BELOW.length();
        List<Integer> inName = places.stream().filter(at -> at >= start).map(at -> at - start).toList();
        List<Integer> inAbove = places.stream().filter(at -> at < above.length()).toList();
        // Whoever types only what stands above a code means that one rather than those below it.
        return new Ranked(new Match(entry, above, inName, inAbove, shown),
                (inName.isEmpty() ? score / 2 : score) + likely);
    }

    private static int first(int used) {
        return used < 0 ? 0 : NOTHING_TYPED - used;
    }

    private static OptionalInt score(String wanted, String text) {
        OptionalInt score = Fuzzy.score(wanted, text);
        long letters = wanted.chars().filter(c -> c != ' ').count();
        return score.isPresent() && score.getAsInt() < letters * LEAST_PER_LETTER - 8 ? OptionalInt.empty() : score;
    }

    private static int likely(int used, long codings) {
        int lately = used < 0 ? 0 : Math.max(0, LAST_USED - used * STEP_OF_RECENT);
        int often = (int) Math.min(MOST_FOR_CODINGS, 3 * Math.round(Math.log1p(codings) / Math.log(2)));
        return lately + often;
    }
}
