package org.makna.analysis.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups that cases or documents fall into, each into one or none.
 *
 * @param by    what they are grouped by
 * @param names names of the groups in their order
 * @param of    for each case or document the index of its group, or −1
 */
public record Groups(String by, List<String> names, int[] of) {

    public Groups {
        names = List.copyOf(names);
    }

    /** The values of the variable in each group, without those that are missing. */
    public List<double[]> split(Variable variable) {
        return IntStream.range(0, names.size())
                .mapToObj(group -> IntStream.range(0, of.length).filter(i -> of[i] == group)
                        .mapToDouble(i -> variable.values()[i]).filter(value -> !Double.isNaN(value)).toArray())
                .toList();
    }

    /** How many are in no group. */
    public long without() {
        return IntStream.of(of).filter(group -> group < 0).count();
    }
}
