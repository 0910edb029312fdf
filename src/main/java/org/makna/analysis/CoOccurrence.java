package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.makna.model.CodedCorpus;
import org.makna.model.Table;

/**
 * Counts how often two codes meet.
 *
 * <p>A cell is the number of unordered pairs of segments of one document where one segment carries the row's code, the other
 * the column's, and the two overlap by at least one character or are the same segment. A segment with both codes is one
 * event, so are two overlapping segments, also when both carry both codes. Where row and column are the same code the cell
 * is the number of segments that carry it. A segment of no length overlaps nothing but still carries its codes.
 *
 * <p>A sweep over each document in order of starts: its cost is the number of codings and of overlapping pairs.
 */
final class CoOccurrence {

    /** A segment, its codings and the codes it carries. */
    private record Carrier(long segment, int start, int end, BitSet codings, BitSet codes) {}

    /** In place of a cell: none is asked for. */
    private static final int NO_CELL = -1;

    private final CodedCorpus corpus;
    private final Scope scope;
    private final AxisMembers rows;
    private final AxisMembers columns;
    private final Grid grid;
    private final double[] counts;
    /** The number of the last pair that counted in the cell. */
    private final long[] last;
    private long pair;
    /** The cell whose codings are gathered, or {@link #NO_CELL}. */
    private final int asked;
    private final BitSet gathered = new BitSet();

    private CoOccurrence(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns, Grid grid,
            int asked) {
        this.corpus = corpus;
        this.scope = scope;
        this.rows = rows;
        this.columns = columns;
        this.grid = grid;
        this.asked = asked;
        this.counts = new double[grid.size()];
        this.last = new long[grid.size()];
    }

    /** Counts the events of each pair of codes. */
    static Counts count(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns) {
        Grid grid = new Grid(rows.count(), columns.count());
        CoOccurrence events = new CoOccurrence(corpus, scope, rows, columns, grid, NO_CELL);
        events.sweep();
        return new Counts(grid, events.counts, events.counts, true);
    }

    /**
     * The codings whose segments meet in a cell, or in the margin of a row or column: those with the row's code and those with
     * the column's.
     */
    static BitSet codings(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns, int row, int column) {
        Grid grid = new Grid(rows.count(), columns.count());
        CoOccurrence events = new CoOccurrence(corpus, scope, rows, columns, grid, grid.cell(row, column));
        events.sweep();
        return events.gathered;
    }

    private void sweep() {
        int[] document = corpus.codings().document();
        BitSet selected = scope.codings();
        int coding = selected.nextSetBit(0);
        while (coding >= 0) {
            int current = document[coding];
            List<Carrier> open = new ArrayList<>();
            while (coding >= 0 && document[coding] == current) {
                List<Carrier> here = new ArrayList<>();
                coding = carriersAt(coding, here);
                for (Carrier next : here) {
                    open.removeIf(earlier -> earlier.end() <= next.start());
                    countAlone(next);
                    if (next.start() < next.end()) {
                        open.forEach(earlier -> countPair(earlier, next));
                        open.add(next);
                    }
                }
            }
        }
    }

    /** Gathers the segments of the coding's range; returns the next coding of another range. */
    private int carriersAt(int first, List<Carrier> found) {
        CodedCorpus.Codings codings = corpus.codings();
        int coding = first;
        while (coding >= 0 && codings.document()[coding] == codings.document()[first]
                && codings.start()[coding] == codings.start()[first]
                && codings.end()[coding] == codings.end()[first]) {
            long segment = codings.segment()[coding];
            Carrier carrier = found.stream().filter(one -> one.segment() == segment).findFirst().orElse(null);
            if (carrier == null) {
                carrier = new Carrier(segment, codings.start()[coding], codings.end()[coding], new BitSet(),
                        new BitSet());
                found.add(carrier);
            }
            carrier.codings().set(coding);
            carrier.codes().set(codings.code()[coding]);
            coding = scope.codings().nextSetBit(coding + 1);
        }
        return coding;
    }

    private void countAlone(Carrier segment) {
        pair++;
        for (int row : members(rows, segment)) {
            for (int column : members(columns, segment)) {
                count(row, column, segment, segment);
            }
        }
    }

    private void countPair(Carrier one, Carrier other) {
        pair++;
        countAcross(one, other);
        countAcross(other, one);
    }

    private void countAcross(Carrier ofRow, Carrier ofColumn) {
        int[] columnMembers = members(columns, ofColumn);
        for (int row : members(rows, ofRow)) {
            for (int column : columnMembers) {
                if (!isSame(rows.members().get(row), columns.members().get(column))) {
                    count(row, column, ofRow, ofColumn);
                }
            }
        }
    }

    private static boolean isSame(Table.Member row, Table.Member column) {
        return row.id() == column.id();
    }

    private static int[] members(AxisMembers axis, Carrier segment) {
        BitSet members = new BitSet();
        segment.codes().stream().forEach(code -> Arrays.stream(axis.membersOf()[code]).forEach(members::set));
        return members.stream().toArray();
    }

    private void count(int row, int column, Carrier ofRow, Carrier ofColumn) {
        int[] cells = {grid.cell(row, column), grid.cell(row, grid.width()), grid.cell(grid.height(), column),
                grid.cell(grid.height(), grid.width())};
        for (int cell : cells) {
            countOnce(cell);
            if (cell == asked) {
                gather(ofRow, rows, row);
                gather(ofColumn, columns, column);
            }
        }
    }

    private void gather(Carrier segment, AxisMembers axis, int member) {
        int[] codes = corpus.codings().code();
        segment.codings().stream()
                .filter(coding -> Arrays.stream(axis.membersOf()[codes[coding]]).anyMatch(one -> one == member))
                .forEach(gathered::set);
    }

    private void countOnce(int cell) {
        if (last[cell] != pair) {
            last[cell] = pair;
            counts[cell]++;
        }
    }
}
