package org.makna.analysis.statistics;

import java.util.List;
import org.makna.model.AttributeValue;

/**
 * One value for each case or document that is looked at, whatever it is: a word, a level, a number.
 *
 * @param name   what it is, such as an attribute or a code
 * @param order  the values to list, in their order; those of the levels that nobody has as well
 * @param values one for each case or document
 */
public record Answers(String name, List<String> order, List<AttributeValue> values) {

    public Answers {
        order = List.copyOf(order);
        values = List.copyOf(values);
    }
}
