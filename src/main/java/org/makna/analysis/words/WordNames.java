package org.makna.analysis.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.makna.model.WordForm;

/** How words and sequences of words are shown: where forms are joined, by the most frequent form of each. */
final class WordNames {

    private final WordRule rule;
    private final Vocabulary vocabulary;
    private final int[] formCounts;
    /** For each term its most frequent form. */
    private final int[] shown;
    /** For each form the next one of the same term, or -1; {@link #first} begins. */
    private final int[] next;
    private final int[] first;
    /** For each step of a sequence and its number: the sequence before, and the term. */
    private final int[][][] steps;

    WordNames(WordRule rule, Vocabulary vocabulary, int[] formCounts, PairCounts[] sequences) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.formCounts = formCounts;
        this.shown = filled(vocabulary.termCount());
        this.first = filled(vocabulary.termCount());
        this.next = filled(vocabulary.formCount());
        for (int form = vocabulary.formCount() - 1; form >= 0; form--) {
            int term = vocabulary.term(form);
            next[form] = first[term];
            first[term] = form;
            if (shown[term] < 0 || isBefore(form, shown[term])) {
                shown[term] = form;
            }
        }
        this.steps = Arrays.stream(sequences).map(WordNames::steps).toArray(int[][][]::new);
    }

    /** Number of things that may have been counted. */
    int count() {
        return steps.length == 0 ? shown.length : steps[steps.length - 1][0].length;
    }

    String name(int thing) {
        if (steps.length == 0) {
            return vocabulary.form(shown[thing]);
        }
        List<String> words = new ArrayList<>();
        int sequence = thing;
        for (int k = steps.length - 1; k >= 0; k--) {
            words.addFirst(vocabulary.form(shown[steps[k][1][sequence]]));
            sequence = steps[k][0][sequence];
        }
        words.addFirst(vocabulary.form(shown[sequence]));
        return String.join(" ", words);
    }

    /** The forms of a term that are counted, most frequent first; none where forms are not joined. */
    List<WordForm> forms(int thing) {
        if (!rule.stems() || rule.size() > 1) {
            return List.of();
        }
        List<WordForm> forms = new ArrayList<>();
        for (int form = first[thing]; form >= 0; form = next[form]) {
            if (vocabulary.isKept(form)) {
                forms.add(new WordForm(vocabulary.form(form), formCounts[form]));
            }
        }
        // Documents of several languages may have the same form.
        return forms.stream().collect(Collectors.groupingBy(WordForm::word, Collectors.summingLong(WordForm::count)))
                .entrySet().stream().map(entry -> new WordForm(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(WordForm::count).reversed().thenComparing(WordForm::word)).toList();
    }

    /** Whether a form stands for its term rather than another: counted, more frequent, earlier in the alphabet. */
    private boolean isBefore(int form, int other) {
        if (vocabulary.isKept(form) != vocabulary.isKept(other)) {
            return vocabulary.isKept(form);
        }
        return formCounts[form] != formCounts[other]
                ? formCounts[form] > formCounts[other]
                : vocabulary.form(form).compareTo(vocabulary.form(other)) < 0;
    }

    private static int[][] steps(PairCounts sequences) {
        int[][] steps = new int[2][sequences.count()];
        sequences.forEach((before, term, number) -> {
            steps[0][number] = before;
            steps[1][number] = term;
        });
        return steps;
    }

    private static int[] filled(int length) {
        int[] filled = new int[length];
        Arrays.fill(filled, -1);
        return filled;
    }
}
