package org.makna.analysis.words;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts the words of texts that are handed in one after another, and keeps none of the texts. */
public final class WordCounter {

    private static final int NOWHERE = -1;

    private final WordRule rule;
    private final Vocabulary vocabulary;
    private final Tally tally;
    private final PairCounts[] sequences;
    private int[] formCounts = new int[1 << 10];
    private long met;

    /**
     * Creates it.
     *
     * @param groups number of groups that are told apart
     */
    public WordCounter(WordRule rule, Stemmer stemmer, int groups) {
        this.rule = rule;
        this.vocabulary = new Vocabulary(rule, stemmer);
        this.tally = new Tally(groups);
        this.sequences = IntStream.range(1, rule.size()).mapToObj(any -> new PairCounts()).toArray(PairCounts[]::new);
    }

    /** Counts the words of a document. */
    public void add(GroupedText document) {
        tally.nextDocument();
        int[] ranges = rule.hyphens() ? joined(document) : document.words();
        int[] inside = new int[ranges.length];
        int[] parts = new int[ranges.length / 2];
        int count = 0;
        int part = 0;
        int[] borders = document.parts();
        for (int i = 0; i < ranges.length; i += 2) {
            while (2 * part < borders.length && borders[2 * part + 1] <= ranges[i]) {
                part++;
            }
            if (2 * part < borders.length && borders[2 * part] <= ranges[i]) {
                inside[2 * count] = ranges[i];
                inside[2 * count + 1] = ranges[i + 1];
                parts[count++] = part;
            }
        }
        int[] forms = vocabulary.forms(document.text(), document.language(), inside, count);
        countForms(forms);
        met += count;
        if (rule.size() == 1) {
            for (int i = 0; i < count; i++) {
                if (vocabulary.isKept(forms[i])) {
                    tally.count(vocabulary.term(forms[i]), document.groups()[parts[i]]);
                }
            }
        } else {
            countSequences(document, inside, parts, forms);
        }
    }

    private void countForms(int[] forms) {
        if (formCounts.length < vocabulary.formCount()) {
            formCounts = Arrays.copyOf(formCounts, vocabulary.formCount() * 3 / 2);
        }
        for (int form : forms) {
            formCounts[form]++;
        }
    }

    private void countSequences(GroupedText document, int[] ranges, int[] parts, int[] forms) {
        int size = rule.size();
        int linked = 0;
        for (int i = 0; i < forms.length; i++) {
            // How many words up to this one follow each other without a border between them.
            linked = i > 0 && follows(document.text(), ranges[2 * i - 1], ranges[2 * i]) ? linked + 1 : 1;
            int first = i - size + 1;
            if (linked < size || !vocabulary.isKept(forms[first]) || !vocabulary.isKept(forms[i])) {
                continue;
            }
            int[] groups = shared(document.groups(), parts, first, i);
            if (groups.length > 0) {
                int sequence = vocabulary.term(forms[first]);
                for (int k = 1; k < size; k++) {
                    sequence = sequences[k - 1].number(sequence, vocabulary.term(forms[first + k]));
                }
                tally.count(sequence, groups);
            }
        }
    }

    /** The groups that all words of a sequence belong to. */
    private static int[] shared(int[][] groups, int[] parts, int first, int last) {
        int[] shared = groups[parts[first]];
        for (int i = first + 1; i <= last; i++) {
            if (parts[i] != parts[i - 1]) {
                int[] here = groups[parts[i]];
                shared = Arrays.stream(shared).filter(one -> Arrays.stream(here).anyMatch(other -> other == one))
                        .toArray();
            }
        }
        return shared;
    }

    /** Whether only blanks, hyphens, apostrophes and quotation marks of one line stand between two words. */
    private static boolean follows(String text, int end, int start) {
        for (int i = end; i < start; i++) {
            char c = text.charAt(i);
            boolean passes = c == ' ' || c == '\t' || isJoiner(c) || switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                        Character.FORMAT ->
                    true;
                default -> c == '"';
            };
            if (!passes) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isJoiner(char c) {
        return isHyphen(c) || c == '\'' || c == '\u2019';
    }

    /** The words, those with exactly a hyphen between them as one. */
    static int[] joined(GroupedText document) {
        int[] words = document.words();
        int[] joined = new int[words.length];
        int count = 0;
        int lastEnd = NOWHERE;
        for (int i = 0; i < words.length; i += 2) {
            if (lastEnd >= 0 && words[i] == lastEnd + 1 && isHyphen(document.text().charAt(lastEnd))) {
                joined[count - 1] = words[i + 1];
            } else {
                joined[count++] = words[i];
                joined[count++] = words[i + 1];
            }
            lastEnd = words[i + 1];
        }
        return Arrays.copyOf(joined, count);
    }

    /** What was counted up to now. */
    public WordCounts result() {
        return new WordCounts(rule, tally, met, new WordNames(rule, vocabulary, formCounts, sequences));
    }
}
