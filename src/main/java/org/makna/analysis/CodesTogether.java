package org.makna.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Carriers.Carrier;
import org.makna.model.Progress;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;

/** Counts the documents, or the paragraphs, that have text of the row's code and of the column's, wherever in them. */
final class CodesTogether implements Carriers.Look {

    private final MeetingTally tally;
    private final @Nullable TextMeasure paragraphs;
    private final Progress progress;

    /**
     * Creates it.
     *
     * @param paragraphs knows the paragraphs that are counted, or null for documents
     */
    CodesTogether(MeetingTally tally, @Nullable TextMeasure paragraphs, Progress progress) {
        this.tally = tally;
        this.paragraphs = paragraphs;
        this.progress = progress;
    }

    @Override
    public void at(int document, List<Carrier> segments) {
        TextMeasure measure = paragraphs;
        if (measure == null) {
            count(segments);
            return;
        }
        List<Carrier> open = new ArrayList<>();
        int next = 0;
        for (TextRange paragraph : measure.paragraphs(document)) {
            progress.goOn();
            open.removeIf(one -> one.end() <= paragraph.start());
            while (next < segments.size() && segments.get(next).start() < paragraph.end()) {
                Carrier one = segments.get(next++);
                if (!one.isEmpty() && one.end() > paragraph.start()) {
                    open.add(one);
                }
            }
            count(open);
        }
    }

    private void count(List<Carrier> together) {
        tally.next(1);
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        for (Carrier one : together) {
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
                    for (Carrier one : together) {
                        tally.gatherRow(one, row);
                        tally.gatherColumn(one, column);
                    }
                }
            }
        }
    }
}
