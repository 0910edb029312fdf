package org.makna.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each value of an attribute occurs.
 *
 * @param attribute     the attribute
 * @param values        the values in their order: levels, else numbers, else by name
 * @param total         all cases, or all documents
 * @param valid         those with a value: what valid and cumulative shares are of
 * @param unassigned    those of whom nobody said
 * @param notApplicable those for whom the question does not arise
 * @param summary       what describes numbers, or levels counted from 1; null for other attributes and where there is no value
 */
public record AttributeFrequency(Attribute attribute, List<Value> values, int total, int valid, int unassigned,
        int notApplicable, @Nullable Summary summary) {

    public AttributeFrequency {
        values = List.copyOf(values);
    }

    /**
     * A value and how often it occurs.
     *
     * @param text            the value
     * @param count           how often
     * @param share           of all
     * @param validShare      of those with a value
     * @param cumulativeShare valid shares up to and with this one
     */
    public record Value(String text, int count, double share, double validShare, double cumulativeShare) {}

    /**
     * What describes the values as numbers.
     *
     * @param standardDeviation with n−1; {@code NaN} of one value
     */
    public record Summary(double mean, double median, double standardDeviation, double minimum, double maximum) {}

    /** A number as a share of all. */
    public double ofAll(int count) {
        return total == 0 ? Double.NaN : (double) count / total;
    }
}
