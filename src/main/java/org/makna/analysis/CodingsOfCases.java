package org.makna.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makna.model.CodedCorpus;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/**
 * Counts the codings that share text with each case.
 *
 * <p>Many cases can be parts of one document, as in a survey, so no coding is compared with each of them: per document the
 * starts and ends are sorted once. A coding that shares text with several ranges of a case bridges each gap between two of
 * them, so it counts once for each range, less once for each gap.
 */
public final class CodingsOfCases {

    private final Map<Long, Integer> counts = new HashMap<>();

    private CodingsOfCases() {
    }

    /** Numbers of codings by the id of the case. */
    public static Map<Long, Integer> count(CodedCorpus corpus) {
        CodingsOfCases all = new CodingsOfCases();
        Map<Integer, List<Part>> parts = new HashMap<>();
        for (CodedCorpus.CorpusCase one : corpus.cases()) {
            all.counts.put(one.oneCase().id(), 0);
            one.extent().ranges().forEach((document, ranges) -> parts
                    .computeIfAbsent(document, index -> new ArrayList<>()).add(new Part(one.oneCase().id(), ranges)));
        }
        Map<Integer, List<TextRange>> codings = new HashMap<>();
        for (int i = 0; i < corpus.codings().count(); i++) {
            TextRange range = corpus.codings().range(i);
            if (!range.isEmpty() && parts.containsKey(corpus.codings().document()[i])) {
                codings.computeIfAbsent(corpus.codings().document()[i], index -> new ArrayList<>()).add(range);
            }
        }
        codings.forEach((document, ranges) -> all.document(ranges, parts.getOrDefault(document, List.of())));
        return all.counts;
    }

    /** What a case has of a document. */
    private record Part(long caseId, RangeSet ranges) {}

    /** The text of a document between two ranges of a case. */
    private record Gap(long caseId, int start, int end) {}

    private void document(List<TextRange> codings, List<Part> parts) {
        int[] starts = codings.stream().mapToInt(TextRange::start).sorted().toArray();
        int[] ends = codings.stream().mapToInt(TextRange::end).sorted().toArray();
        List<Gap> gaps = new ArrayList<>();
        for (Part part : parts) {
            int before = -1;
            for (TextRange range : part.ranges().ranges()) {
                add(part.caseId(), below(starts, range.end()) - below(ends, range.start() + 1));
                if (before >= 0) {
                    gaps.add(new Gap(part.caseId(), before, range.start()));
                }
                before = range.end();
            }
        }
        withoutBridges(codings, ends, gaps);
    }

    /** Takes off the codings that begin before a gap and end behind it. */
    private void withoutBridges(List<TextRange> codings, int[] ends, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        List<TextRange> byStart = new ArrayList<>(codings);
        byStart.sort(Comparator.comparingInt(TextRange::start));
        gaps.sort(Comparator.comparingInt(Gap::start));
        Ends begun = new Ends(ends.length);
        int next = 0;
        for (Gap gap : gaps) {
            while (next < byStart.size() && byStart.get(next).start() < gap.start()) {
                begun.add(below(ends, byStart.get(next).end()));
                next++;
            }
            add(gap.caseId(), begun.first(below(ends, gap.end() + 1)) - next);
        }
    }

    private void add(long caseId, int number) {
        counts.merge(caseId, number, Integer::sum);
    }

    /** How many of sorted numbers are below a bound. */
    private static int below(int[] sorted, int bound) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < bound) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Counts places, and how many of the first places are taken, both in logarithmic time (a Fenwick tree). */
    private static final class Ends {

        private final int[] sums;

        Ends(int size) {
            sums = new int[size + 1];
        }

        void add(int place) {
            for (int i = place + 1; i < sums.length; i += i & -i) {
                sums[i]++;
            }
        }

        /** How many were added at places before one. */
        int first(int places) {
            int sum = 0;
            for (int i = places; i > 0; i -= i & -i) {
                sum += sums[i];
            }
            return sum;
        }
    }
}
