package org.makna.analysis;

import java.util.BitSet;
import java.util.List;
import org.makna.analysis.Carriers.Carrier;
import org.makna.model.Progress;

/**
 * Counts the segments with the row's code that overlap a segment with the column's, or carry that too. This is not
 * symmetric: one long segment may meet many short ones.
 */
final class MeetingSegments implements Carriers.Look {

    private final MeetingTally tally;
    private final Progress progress;

    MeetingSegments(MeetingTally tally, Progress progress) {
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public void at(int document, List<Carrier> segments) {
        // For each segment the greatest end up to it, so that the search for those that reach a place can stop.
        int[] reach = new int[segments.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, segments.get(i).end());
            reach[i] = furthest;
        }
        BitSet met = new BitSet();
        for (int i = 0; i < reach.length; i++) {
            progress.goOn();
            Carrier one = segments.get(i);
            met.clear();
            meet(met, one);
            if (!one.isEmpty()) {
                for (int other = i + 1; other < reach.length && segments.get(other).start() < one.end(); other++) {
                    meetOther(met, one, segments.get(other));
                }
                for (int other = i - 1; other >= 0 && reach[other] > one.start(); other--) {
                    meetOther(met, one, segments.get(other));
                }
            }
            count(one, met);
        }
    }

    private static void meetOther(BitSet met, Carrier one, Carrier other) {
        if (!other.isEmpty() && Math.max(one.start(), other.start()) < Math.min(one.end(), other.end())) {
            meet(met, other);
        }
    }

    private static void meet(BitSet met, Carrier other) {
        for (int column : other.columns()) {
            met.set(column);
        }
    }

    private void count(Carrier segment, BitSet met) {
        tally.next(1);
        for (int row : segment.rows()) {
            for (int column = met.nextSetBit(0); column >= 0; column = met.nextSetBit(column + 1)) {
                if (tally.count(row, column)) {
                    tally.gatherRow(segment, row);
                }
            }
        }
    }
}
