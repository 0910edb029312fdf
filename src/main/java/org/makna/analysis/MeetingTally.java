package org.makna.analysis;

import java.util.BitSet;
import org.makna.analysis.Carriers.Carrier;
import org.makna.model.CodedCorpus;

/**
 * Adds up where codes meet. A thing that is counted, such as a pair of segments or a piece of text, counts once in each cell
 * and once in each margin, however often it is reported there. The cell of a code with itself has no part in the margins.
 */
final class MeetingTally {

    private final Grid grid;
    private final AxisMembers rows;
    private final AxisMembers columns;
    private final int[] codes;
    /** For each row the column of the same code, or -1. */
    private final int[] own;
    private final double[] counts;
    /** The number of the last thing that counted in the cell. */
    private final long[] last;
    private final int asked;
    private final BitSet gathered = new BitSet();
    private long thing;
    private double amount;

    /**
     * Creates it.
     *
     * @param asked the cell whose codings are gathered, or -1
     */
    MeetingTally(CodedCorpus corpus, AxisMembers rows, AxisMembers columns, int asked) {
        this.grid = new Grid(rows.count(), columns.count());
        this.rows = rows;
        this.columns = columns;
        this.codes = corpus.codings().code();
        this.own = CoOccurrence.own(rows, columns);
        this.asked = asked;
        this.counts = new double[grid.size()];
        this.last = new long[grid.size()];
    }

    Grid grid() {
        return grid;
    }

    double[] counts() {
        return counts;
    }

    int[] own() {
        return own;
    }

    /** Whether row and column are the same code. */
    boolean isOwn(int row, int column) {
        return own[row] == column;
    }

    /** The codings behind the cell that was asked for. */
    BitSet gathered() {
        return gathered;
    }

    /** Goes to the next thing to count, which counts as much as said. */
    void next(double howMuch) {
        thing++;
        amount = howMuch;
    }

    /** Counts the thing; answers whether it is behind the cell that was asked for. */
    boolean count(int row, int column) {
        boolean wanted = count(grid.cell(row, column));
        if (own[row] == column) {
            return wanted;
        }
        wanted |= count(grid.cell(row, grid.width()));
        wanted |= count(grid.cell(grid.height(), column));
        return wanted | count(grid.cell(grid.height(), grid.width()));
    }

    private boolean count(int cell) {
        if (last[cell] != thing) {
            last[cell] = thing;
            counts[cell] += amount;
        }
        return cell == asked;
    }

    /** Gathers the codings of a segment that count in a row. */
    void gatherRow(Carrier segment, int row) {
        gather(segment, rows, row);
    }

    /** Gathers the codings of a segment that count in a column. */
    void gatherColumn(Carrier segment, int column) {
        gather(segment, columns, column);
    }

    private void gather(Carrier segment, AxisMembers axis, int member) {
        for (int coding : segment.codings()) {
            for (int one : axis.membersOf()[codes[coding]]) {
                if (one == member) {
                    gathered.set(coding);
                }
            }
        }
    }

    /** Leaves the cells of a code with itself without a value. */
    void withoutOwn() {
        for (int row = 0; row < own.length; row++) {
            if (own[row] >= 0) {
                counts[grid.cell(row, own[row])] = Double.NaN;
            }
        }
    }
}
