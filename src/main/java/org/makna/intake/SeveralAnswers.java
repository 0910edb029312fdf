package org.makna.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether the cells of a column hold several answers at a time, and takes them apart. */
final class SeveralAnswers {

    private static final List<String> DELIMITERS = List.of(";", "|", "\n", ",");
    private static final int MOST_OPTIONS = 40;
    private static final int LONGEST_OPTION = 80;
    private static final double LEAST_SHARE = 0.1;

    private SeveralAnswers() {
    }

    /**
     * What stands between the answers of a cell, or empty when a cell holds one.
     *
     * <p>The options must be few and most of them come again, and there must be more ways to combine them than there are of them: otherwise the
     * mark is part of an option, as in <em>Yes, always</em>.
     *
     * @param distinct the different cells and how often each is there
     */
    static String delimiter(Map<String, Integer> distinct) {
        return DELIMITERS.stream().filter(one -> separates(distinct, one)).findFirst().orElse("");
    }

    private static boolean separates(Map<String, Integer> distinct, String delimiter) {
        long cells = 0;
        long several = 0;
        long parts = 0;
        Map<String, Integer> options = new HashMap<>();
        for (Map.Entry<String, Integer> entry : distinct.entrySet()) {
            List<String> answers = split(entry.getKey(), delimiter);
            cells += entry.getValue();
            several += answers.size() > 1 ? entry.getValue() : 0;
            parts += (long) answers.size() * entry.getValue();
            for (String answer : answers) {
                if (answer.length() > LONGEST_OPTION) {
                    return false;
                }
                options.merge(answer.toLowerCase(Locale.ROOT), entry.getValue(), Integer::sum);
            }
            if (options.size() > MOST_OPTIONS) {
                return false;
            }
        }
        long again = options.values().stream().filter(times -> times > 1).count();
        boolean combined = delimiter.equals(",") ? distinct.size() > options.size() : distinct.size() > 1;
        return several >= 2 && several >= cells * LEAST_SHARE && parts * 2 >= options.size() * 3L
                && again * 2 >= options.size() && combined;
    }

    /** Whether all cells hold the same answers and only their order differs, as where people rank things. */
    static boolean areRanked(Collection<String> cells, String delimiter) {
        if (delimiter.isEmpty() || cells.size() < 2) {
            return false;
        }
        Set<String> all = Set.copyOf(folded(cells.iterator().next(), delimiter));
        return all.size() > 1 && cells.stream().map(cell -> folded(cell, delimiter))
                .allMatch(answers -> answers.size() == all.size() && all.containsAll(answers))
                && isOrderMixed(cells, delimiter);
    }

    /** Whether of two answers now the one and now the other stands first, so that their order may mean something. */
    static boolean isOrderMixed(Collection<String> cells, String delimiter) {
        Map<String, Set<String>> later = new HashMap<>();
        for (String cell : cells) {
            List<String> answers = folded(cell, delimiter);
            for (int i = 0; i < answers.size(); i++) {
                for (int j = i + 1; j < answers.size(); j++) {
                    if (later.getOrDefault(answers.get(j), Set.of()).contains(answers.get(i))) {
                        return true;
                    }
                    later.computeIfAbsent(answers.get(i), key -> new HashSet<>()).add(answers.get(j));
                }
            }
        }
        return false;
    }

    private static List<String> folded(String cell, String delimiter) {
        return split(cell.toLowerCase(Locale.ROOT), delimiter);
    }

    /** The answers of a cell, blank ones left out, none of them twice. */
    static List<String> split(String cell, String delimiter) {
        List<String> answers = new ArrayList<>();
        for (String part : cell.split(Pattern.quote(delimiter))) {
            String answer = part.strip();
            if (!answer.isEmpty() && !answers.contains(answer)) {
                answers.add(answer);
            }
        }
        return answers;
    }
}
