package org.makna.analysis;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Carriers.Carrier;
import org.makna.model.Distance;
import org.makna.model.Progress;
import org.makna.model.TextMeasure;

/**
 * Counts unordered pairs of segments of one document, where one carries the row's code, the other the column's, and the two
 * overlap by at least one character, are the same segment, or are near enough. A segment with both codes is one pair, so are
 * two overlapping segments, also when both carry both codes.
 *
 * <p>A sweep over each document in order of starts: its cost is the number of codings and of pairs found. A pair is
 * counted by a few steps in primitive arrays, as there may be many more pairs than codings.
 */
final class MeetingPairs implements Carriers.Look {

    /** Pairs between two questions whether to go on. */
    private static final int PAIRS_AT_ONCE = 1 << 16;

    private final MeetingTally tally;
    private final boolean oncePerDocument;
    private final @Nullable Distance near;
    private final TextMeasure measure;
    private final Progress progress;
    private int pairs;
    /** The segments that later ones can still meet where the sweep is. */
    private Carrier[] open = new Carrier[64];
    /** For each of these the number of the unit that it ends in; all 0 where only overlaps count. */
    private int[] ends = new int[64];
    private int openCount;

    /**
     * Creates it.
     *
     * @param oncePerDocument whether the document counts rather than its pairs
     * @param near            how far apart the segments of a pair may be, or null where they must overlap
     */
    MeetingPairs(MeetingTally tally, boolean oncePerDocument, @Nullable Distance near, TextMeasure measure,
            Progress progress) {
        this.tally = tally;
        this.oncePerDocument = oncePerDocument;
        this.near = near;
        this.measure = measure;
        this.progress = progress;
    }

    @Override
    public void at(int document, List<Carrier> segments) {
        openCount = 0;
        tally.next(1);
        for (Carrier segment : segments) {
            closeBefore(segment, document);
            meet(segment, document);
        }
    }

    /** Forgets the segments that end before a segment, or too far before it. */
    private void closeBefore(Carrier segment, int document) {
        int kept = 0;
        Distance most = near;
        int number = most == null || segment.isEmpty()
                ? 0
                : measure.number(most.unit(), document, segment.start());
        for (int i = 0; i < openCount; i++) {
            // Nothing is measured from a segment of no length, which meets nothing; what is open stays open for the next.
            boolean stays = open[i].end() > segment.start()
                    || most != null && (segment.isEmpty() || number - ends[i] <= most.most());
            if (stays) {
                open[kept] = open[i];
                ends[kept++] = ends[i];
            }
        }
        openCount = kept;
    }

    private void meet(Carrier next, int document) {
        countAlone(next);
        if (next.isEmpty()) {
            return;
        }
        for (int i = 0; i < openCount; i++) {
            nextPair();
            countAcross(open[i], next);
            countAcross(next, open[i]);
        }
        if (openCount == open.length) {
            open = Arrays.copyOf(open, openCount * 2);
            ends = Arrays.copyOf(ends, openCount * 2);
        }
        Distance most = near;
        if (most != null) {
            int last = most.unit() == Distance.Unit.CHARACTER ? next.end() : next.end() - 1;
            ends[openCount] = measure.number(most.unit(), document, last);
        }
        open[openCount++] = next;
    }

    private void nextPair() {
        if (++pairs % PAIRS_AT_ONCE == 0) {
            progress.goOn();
        }
        if (!oncePerDocument) {
            tally.next(1);
        }
    }

    private void countAlone(Carrier segment) {
        nextPair();
        for (int row : segment.rows()) {
            for (int column : segment.columns()) {
                count(row, column, segment, segment);
            }
        }
    }

    private void countAcross(Carrier ofRow, Carrier ofColumn) {
        for (int row : ofRow.rows()) {
            for (int column : ofColumn.columns()) {
                if (!tally.isOwn(row, column)) {
                    count(row, column, ofRow, ofColumn);
                }
            }
        }
    }

    private void count(int row, int column, Carrier ofRow, Carrier ofColumn) {
        if (tally.count(row, column)) {
            tally.gatherRow(ofRow, row);
            tally.gatherColumn(ofColumn, column);
        }
    }
}
