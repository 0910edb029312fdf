package org.makna.analysis.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each value occurs.
 *
 * @param rows  the values in their order, last those that are missing if any are
 * @param total all values
 * @param valid those that are not missing
 */
public record FrequencyTable(List<Row> rows, int total, int valid) {

    /**
     * A value and how often it occurs.
     *
     * @param value           the value, or null for the missing ones
     * @param count           how often
     * @param share           of all values
     * @param validShare      of the values that are not missing; {@code NaN} in the row of the missing
     * @param cumulativeShare valid shares up to and with this row; {@code NaN} likewise
     */
    public record Row(@Nullable String value, int count, double share, double validShare, double cumulativeShare) {}

    /**
     * Counts values.
     *
     * @param values the values; null is missing
     * @param order  values to list first, in this order, also those that do not occur (the levels of an ordinal attribute);
     *               others follow in the order in which they are met
     */
    public static FrequencyTable of(List<@Nullable String> values, List<String> order) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        order.forEach(value -> counts.put(value, 0));
        int valid = 0;
        for (String value : values) {
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
                valid++;
            }
        }
        return new FrequencyTable(rows(counts, values.size(), valid), values.size(), valid);
    }

    private static List<Row> rows(Map<String, Integer> counts, int total, int valid) {
        List<Row> rows = new ArrayList<>();
        int upToHere = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int count = each.getValue();
            upToHere += count;
            rows.add(new Row(each.getKey(), count, Numbers.divide(count, total), Numbers.divide(count, valid),
                    Numbers.divide(upToHere, valid)));
        }
        if (valid < total) {
            rows.add(new Row(null, total - valid, Numbers.divide(total - valid, total), Double.NaN, Double.NaN));
        }
        return List.copyOf(rows);
    }
}
