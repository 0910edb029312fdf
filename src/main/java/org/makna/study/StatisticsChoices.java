package org.makna.study;

import java.util.List;

/**
 * What can be asked of the numbers of cases, or of documents.
 *
 * @param count     how many cases or documents there are
 * @param variables attributes with numbers or levels, then codes
 * @param listed    attributes of every kind, then codes: what frequencies can be listed of
 * @param groups    what they can be grouped by
 */
public record StatisticsChoices(int count, List<Choice> variables, List<Choice> listed, List<Choice> groups) {

    public StatisticsChoices {
        listed = List.copyOf(listed);
        variables = List.copyOf(variables);
        groups = List.copyOf(groups);
    }

    /**
     * A choice.
     *
     * @param written   as a {@link StatisticsRequest} has it
     * @param label     for people
     * @param attribute whether it is an attribute rather than a code
     */
    public record Choice(String written, String label, boolean attribute) {}
}
