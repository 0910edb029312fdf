package org.makna.analysis.agreement;

import java.util.List;
import org.makna.model.TextRange;

/**
 * How many segments of two coders match.
 *
 * <p>Every segment of the first is looked up among those of the second and the other way round, so a pair that matches gives
 * two agreements. Two segments of the same code match where |a∩b| / |a∪b| reaches a threshold.
 *
 * @param agreements segments that found a match
 * @param onlyFirst  segments of the first that found none
 * @param onlySecond segments of the second that found none
 */
public record SegmentMatching(int agreements, int onlyFirst, int onlySecond) {

    /** The threshold that is offered first. */
    public static final double USUAL_THRESHOLD = 0.9;

    /** Matches the segments of one code in one document. */
    public static SegmentMatching of(List<TextRange> first, List<TextRange> second, double threshold) {
        int foundFirst = found(first, second, threshold);
        int foundSecond = found(second, first, threshold);
        return new SegmentMatching(foundFirst + foundSecond, first.size() - foundFirst,
                second.size() - foundSecond);
    }

    /** Adds the counts of another code or document. */
    public SegmentMatching plus(SegmentMatching other) {
        return new SegmentMatching(agreements + other.agreements, onlyFirst + other.onlyFirst,
                onlySecond + other.onlySecond);
    }

    /** Po: agreements among all decisions; {@code NaN} where there is no segment. */
    public double agreement() {
        return (double) agreements / (agreements + onlyFirst + onlySecond);
    }

    /**
     * κ_n = (Po−Pc)/(1−Pc) with Pc = 1/n, as MAXQDA has it.
     *
     * @param codes n, codes that either coder used
     */
    public double kappa(int codes) {
        return Chance.beyond(agreement(), 1.0 / codes);
    }

    /**
     * Holsti's coefficient 2M/(N₁+N₂).
     *
     * @param agreed  M, decisions on which both agree
     * @param first   N₁, decisions of the first
     * @param second  N₂, decisions of the second
     */
    public static double holsti(int agreed, int first, int second) {
        return 2.0 * agreed / (first + second);
    }

    private static int found(List<TextRange> segments, List<TextRange> among, double threshold) {
        return (int) segments.stream()
                .filter(segment -> among.stream().anyMatch(other -> match(segment, other, threshold))).count();
    }

    private static boolean match(TextRange a, TextRange b, double threshold) {
        int common = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        int union = a.length() + b.length() - common;
        return a.equals(b) || union > 0 && common >= threshold * union;
    }
}
