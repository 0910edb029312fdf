package org.makna.analysis.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the words of texts are counted as: each way of writing has a form in lower case, each form a term, which is the form
 * itself or its stem. Worked out once for each word of a language, however often it is met.
 */
final class Vocabulary {

    private static final int UNKNOWN = -1;

    private final WordRule rule;
    private final Stemmer stemmer;
    private final WrittenForms written = new WrittenForms();
    private final WrittenForms forms = new WrittenForms();
    private final WrittenForms terms = new WrittenForms();
    private final Map<String, int[]> formsOfLanguages = new HashMap<>();
    private int[] termOfForm = new int[1 << 10];
    private boolean[] kept = new boolean[1 << 10];

    Vocabulary(WordRule rule, Stemmer stemmer) {
        this.rule = rule;
        this.stemmer = rule.stems() ? stemmer : Stemmer.NONE;
    }

    /** The forms of the words in ranges of a text: start and end of each. */
    int[] forms(String text, String language, int[] ranges, int count) {
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            found[i] = written.number(text, ranges[2 * i], ranges[2 * i + 1]);
        }
        int[] known = known(language);
        List<Integer> fresh = new ArrayList<>();
        for (int number : found) {
            if (known[number] == UNKNOWN) {
                known[number] = -2;
                fresh.add(number);
            }
        }
        learn(language, known, fresh);
        for (int i = 0; i < count; i++) {
            found[i] = known[found[i]];
        }
        return found;
    }

    int formCount() {
        return forms.count();
    }

    int termCount() {
        return terms.count();
    }

    /** A form in lower case. */
    String form(int form) {
        String key = forms.word(form);
        return key.substring(key.indexOf('\n') + 1);
    }

    int term(int form) {
        return termOfForm[form];
    }

    /** Whether a form is counted. */
    boolean isKept(int form) {
        return kept[form];
    }

    private int[] known(String language) {
        int[] known = formsOfLanguages.getOrDefault(language, new int[0]);
        if (known.length < written.count()) {
            int[] longer = Arrays.copyOf(known, Math.max(1 << 10, written.count() * 3 / 2));
            Arrays.fill(longer, known.length, longer.length, UNKNOWN);
            known = longer;
            formsOfLanguages.put(language, known);
        }
        return known;
    }

    private void learn(String language, int[] known, List<Integer> fresh) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> lower = fresh.stream().map(number -> LowerCase.of(written.word(number), locale)).toList();
        List<String> stems = stemmer.stems(language, lower);
        for (int i = 0; i < fresh.size(); i++) {
            known[fresh.get(i)] = form(language, lower.get(i), stems.get(i));
        }
    }

    private int form(String language, String lower, String stem) {
        int before = forms.count();
        // Only stems depend on the language: the same form may have another stem in another one.
        int form = forms.number(rule.stems() ? language + '\n' + lower : '\n' + lower);
        if (forms.count() > before) {
            if (form == kept.length) {
                termOfForm = Arrays.copyOf(termOfForm, form * 2);
                kept = Arrays.copyOf(kept, form * 2);
            }
            termOfForm[form] = terms.number(stem);
            kept[form] = lower.codePointCount(0, lower.length()) >= rule.leastLength()
                    && (rule.numbers() || LowerCase.hasLetter(lower)) && !rule.stopWords().contains(lower);
        }
        return form;
    }
}
