package org.makna.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.analysis.Carriers.Carrier;
import org.makna.model.Progress;
import org.makna.model.TextRange;

/**
 * Measures the text that lies in a segment with the row's code and in one with the column's. Text that several segments of one
 * code cover counts once.
 */
final class SharedText implements Carriers.Look {

    /** Measures a range of a document. */
    interface Amount {
        long of(int document, TextRange range);
    }

    private final MeetingTally tally;
    private final Amount amount;
    private final Progress progress;

    SharedText(MeetingTally tally, Amount amount, Progress progress) {
        this.tally = tally;
        this.amount = amount;
        this.progress = progress;
    }

    @Override
    public void at(int document, List<Carrier> segments) {
        List<Carrier> some = segments.stream().filter(one -> !one.isEmpty()).toList();
        int[] borders = some.stream().flatMapToInt(one -> IntStream.of(one.start(), one.end())).sorted().distinct()
                .toArray();
        List<Carrier> open = new ArrayList<>();
        int next = 0;
        for (int piece = 0; piece + 1 < borders.length; piece++) {
            progress.goOn();
            int start = borders[piece];
            open.removeIf(one -> one.end() <= start);
            while (next < some.size() && some.get(next).start() == start) {
                open.add(some.get(next++));
            }
            if (!open.isEmpty()) {
                tally.next(amount.of(document, new TextRange(start, borders[piece + 1])));
                count(open);
            }
        }
    }

    private void count(List<Carrier> open) {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        for (Carrier one : open) {
            for (int row : one.rows()) {
                rows.set(row);
            }
            for (int column : one.columns()) {
                columns.set(column);
            }
        }
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
                if (tally.count(row, column)) {
                    gather(open, row, column);
                }
            }
        }
    }

    private void gather(List<Carrier> open, int row, int column) {
        for (Carrier one : open) {
            tally.gatherRow(one, row);
            tally.gatherColumn(one, column);
        }
    }
}
