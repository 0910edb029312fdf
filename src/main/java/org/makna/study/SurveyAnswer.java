package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.store.Content;

/**
 * An answer to an open question, where it stands in a text.
 *
 * @param section the question with its answer
 * @param words   the answer alone, without blanks around it
 * @param digest  the same for answers of the same words
 */
record SurveyAnswer(Section section, TextRange words, String digest) {

    /** The answers in a text, in their order. */
    static List<SurveyAnswer> in(String text, List<Section> sections) {
        List<SurveyAnswer> answers = new ArrayList<>();
        sections.stream().filter(one -> one.kind() == SectionKind.QUESTION)
                .sorted(Comparator.comparing(Section::range)).forEach(one -> answers.add(of(text, one)));
        return answers;
    }

    private static SurveyAnswer of(String text, Section section) {
        TextRange range = section.range();
        String head = section.label() + "\n";
        int start = text.startsWith(head, range.start())
                ? Math.min(range.start() + head.length(), range.end())
                : range.start();
        int end = range.end();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        TextRange words = new TextRange(start, end);
        return new SurveyAnswer(section, words, Content.of(FreeName.composed(words.cut(text))).key());
    }

    /** The question. */
    String question() {
        return section.label();
    }

    /** The form in which questions are compared. */
    String key() {
        return FreeName.key(section.label());
    }
}
