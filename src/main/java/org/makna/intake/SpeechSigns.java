package org.makna.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words behind labels are like: sentences, questions, figures or years.
 *
 * <p>People who talk ask each other something sooner or later; lists, forms and records do not.
 *
 * @param labels    how many labels there are
 * @param sentences how many of the texts behind them end as sentences do
 * @param questions how many of them end as questions do
 * @param figures   how many of them are nothing but figures
 * @param years     how many of them name a year
 */
record SpeechSigns(int labels, int sentences, int questions, int figures, int years) {

    private static final String SENTENCE_ENDS = ".?!…。？！؟։።፧";
    private static final String QUESTIONS = "?？؟፧՞";
    private static final String CLOSING = "\"'”’»)]*_";
    private static final Pattern FIGURES = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");

    /**
     * Looks at what stands from each label to the next one.
     *
     * @param turns labels by their place
     * @param text  canonical text
     */
    static SpeechSigns of(List<LabelLine> turns, String text) {
        int sentences = 0;
        int questions = 0;
        int figures = 0;
        int years = 0;
        for (int i = 0; i < turns.size(); i++) {
            LabelLine turn = turns.get(i);
            int from = Math.min(text.length(), turn.start() + turn.label().length());
            int limit = i + 1 < turns.size() ? turns.get(i + 1).lead() : text.length();
            int last = lastCharacter(text, from, limit);
            sentences += SENTENCE_ENDS.indexOf(last) >= 0 ? 1 : 0;
            questions += QUESTIONS.indexOf(last) >= 0 || asks(turn.value()) ? 1 : 0;
            figures += FIGURES.matcher(turn.value()).matches() ? 1 : 0;
            years += YEAR.matcher(turn.value()).find() ? 1 : 0;
        }
        return new SpeechSigns(turns.size(), sentences, questions, figures, years);
    }

    private static boolean asks(String words) {
        return words.chars().anyMatch(c -> QUESTIONS.indexOf(c) >= 0);
    }

    private static int lastCharacter(String text, int from, int limit) {
        int end = limit;
        while (end > from && (Character.isWhitespace(text.charAt(end - 1))
                || CLOSING.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > from ? text.charAt(end - 1) : '\n';
    }

    /** Whether nobody asks anything in what is written as sentences, or most of it is no words: figures or titles with years. */
    boolean isList() {
        return figures * 2 >= labels || questions == 0 && (years * 2 >= labels || sentences * 2 >= labels);
    }

    /** Whether most are sentences and some of them questions. */
    boolean isTalk() {
        return sentences * 2 >= labels && questions > 0;
    }
}
