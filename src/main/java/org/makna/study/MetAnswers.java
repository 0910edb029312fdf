package org.makna.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;

/**
 * How the answers of a document on its way in meet those that its case has given.
 *
 * @param home   the case's own document of the survey, which new answers join; null when the case has none
 * @param same   number of answers that are there, word for word
 * @param fresh  answers to questions that the case has not answered
 * @param others answers to questions that the case has answered in other words
 */
record MetAnswers(@Nullable Document home, int same, List<SurveyAnswer> fresh, List<Other> others) {

    MetAnswers {
        fresh = List.copyOf(fresh);
        others = List.copyOf(others);
    }

    /**
     * An answer in other words.
     *
     * @param answer   the new one
     * @param document where the other one stands
     * @param there    the other one
     */
    record Other(SurveyAnswer answer, Document document, SurveyAnswer there) {}
}
