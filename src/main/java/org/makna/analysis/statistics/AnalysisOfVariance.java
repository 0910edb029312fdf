package org.makna.analysis.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Whether several groups have different means: the one-way analysis of variance.
 *
 * <p>Undefined where fewer than two groups have values, no group has two, or nothing varies within groups.
 *
 * @param groups  groups that have values
 * @param count   values in all
 * @param f       mean square between the groups over the one within them
 * @param between degrees of freedom, groups − 1
 * @param within  degrees of freedom, count − groups
 * @param p       upper tail
 * @param effect  η², the share of the variation that the groups explain
 */
public record AnalysisOfVariance(int groups, int count, double f, int between, int within, double p, double effect) {

    /** Compares groups; missing values are left out, and groups without any. */
    public static AnalysisOfVariance of(List<double[]> groups) {
        List<double[]> present = groups.stream().map(Numbers::present).filter(group -> group.length > 0).toList();
        double[] all = present.stream().flatMapToDouble(Arrays::stream).toArray();
        double total = Numbers.squares(Numbers.mean(all), all);
        double inside = present.stream().mapToDouble(group -> Numbers.squares(Numbers.mean(group), group)).sum();
        int between = present.size() - 1;
        int within = all.length - present.size();
        double f = between < 1 || within < 1
                ? Double.NaN
                : Numbers.divide((total - inside) / between, inside / within);
        double p = Double.isNaN(f) ? Double.NaN : Numbers.fTail(f, between, within);
        return new AnalysisOfVariance(present.size(), all.length, f, between, within, p,
                between < 1 ? Double.NaN : Numbers.divide(total - inside, total));
    }
}
