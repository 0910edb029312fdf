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

    /** A segment and the codes it carries. */
    private record Carrier(long segment, int start, int end, BitSet codes) {}

    private final CodedCorpus corpus;
    private final Scope scope;
    private final AxisMembers rows;
    private final AxisMembers columns;
    private final Grid grid;
    private final double[] counts;
    /** The number of the last pair that counted in the cell. */
    private final long[] last;
    private long pair;

    private CoOccurrence(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns) {
        this.corpus = corpus;
        this.scope = scope;
        this.rows = rows;
        this.columns = columns;
        this.grid = new Grid(rows.count(), columns.count());
        this.counts = new double[grid.size()];
        this.last = new long[grid.size()];
    }

    /** Counts the events of each pair of codes. */
    static Counts count(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns) {
        CoOccurrence events = new CoOccurrence(corpus, scope, rows, columns);
        events.sweep();
        return new Counts(events.grid, events.counts, events.counts, true);
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
                carrier = new Carrier(segment, codings.start()[coding], codings.end()[coding], new BitSet());
                found.add(carrier);
            }
            carrier.codes().set(codings.code()[coding]);
            coding = scope.codings().nextSetBit(coding + 1);
        }
        return coding;
    }

    private void countAlone(Carrier segment) {
        pair++;
        for (int row : members(rows, segment)) {
            for (int column : members(columns, segment)) {
                count(row, column);
            }
        }
    }

    private void countPair(Carrier one, Carrier other) {
        pair++;
        countAcross(members(rows, one), members(columns, other));
        countAcross(members(rows, other), members(columns, one));
    }

    private void countAcross(int[] rowMembers, int[] columnMembers) {
        for (int row : rowMembers) {
            for (int column : columnMembers) {
                if (!isSame(rows.members().get(row), columns.members().get(column))) {
                    count(row, column);
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

    private void count(int row, int column) {
        countOnce(grid.cell(row, column));
        countOnce(grid.cell(row, grid.width()));
        countOnce(grid.cell(grid.height(), column));
        countOnce(grid.cell(grid.height(), grid.width()));
    }

    private void countOnce(int cell) {
        if (last[cell] != pair) {
            last[cell] = pair;
            counts[cell]++;
        }
    }
}
