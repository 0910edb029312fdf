package org.makna.study;

import java.util.List;
import org.makna.model.Statistics;

/**
 * What is asked of the numbers of a study, in the words of the command line.
 *
 * @param kind        what is asked
 * @param ofDocuments whether documents are looked at rather than cases
 * @param variables   {@code attributes}, {@code attribute:NAME}, {@code code:PATH}, {@code codes}, {@code codes:top},
 *                    {@code codes:PATH}
 * @param rollUp      whether a code also counts those below it: {@code none}, {@code children} or {@code all}
 * @param by          what is compared, such as {@code attribute:Region}; blank where nothing is
 * @param method      coefficient of a correlation: {@code pearson}, {@code spearman} or {@code kendall}
 * @param where       conditions as in tables, or blank
 */
public record StatisticsRequest(Statistics.Kind kind, boolean ofDocuments, List<String> variables, String rollUp,
        String by,
        String method, String where) {

    /** The coefficient for what is no more than ordered, which most answers of surveys are. */
    public static final String USUAL_METHOD = "spearman";

    public StatisticsRequest {
        variables = List.copyOf(variables);
    }
}
