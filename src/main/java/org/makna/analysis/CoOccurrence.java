package org.makna.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.makna.model.CodedCorpus;
import org.makna.model.Progress;

/**
 * Counts how often two codes meet.
 *
 * <p>A cell is the number of unordered pairs of segments of one document where one segment carries the row's code, the other
 * the column's, and the two overlap by at least one character or are the same segment. A segment with both codes is one
 * event, so are two overlapping segments, also when both carry both codes. Where row and column are the same code the cell
 * is the number of segments that carry it. A segment of no length overlaps nothing but still carries its codes.
 *
 * <p>A sweep over each document in order of starts: its cost is the number of codings and of overlapping pairs. A pair is
 * counted by a few steps in primitive arrays, as there may be many more pairs than codings.
 */
final class CoOccurrence {

    /**
     * A segment.
     *
     * @param codings its codings
     * @param rows    the rows that its codes count in, each once
     * @param columns the columns
     */
    private record Carrier(int start, int end, int[] codings, int[] rows, int[] columns) {}

    /** In place of a cell: none is asked for. */
    private static final int NO_CELL = -1;
    /** Pairs between two questions whether to go on. */
    private static final int PAIRS_AT_ONCE = 1 << 16;

    private final CodedCorpus.Codings codings;
    private final Scope scope;
    private final AxisMembers rows;
    private final AxisMembers columns;
    private final Grid grid;
    /** For each row the column of the same code, or -1. */
    private final int[] sameColumn;
    private final double[] counts;
    /** The number of the last pair that counted in the cell. */
    private final long[] last;
    private long pair;
    /** The cell whose codings are gathered, or {@link #NO_CELL}. */
    private final int asked;
    private final BitSet gathered = new BitSet();
    private final Progress progress;
    /** The segments that are not over yet where the sweep is. */
    private Carrier[] open = new Carrier[64];
    private int openCount;

    private CoOccurrence(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns, Grid grid,
            int asked, Progress progress) {
        this.codings = corpus.codings();
        this.scope = scope;
        this.rows = rows;
        this.columns = columns;
        this.grid = grid;
        this.asked = asked;
        this.progress = progress;
        this.counts = new double[grid.size()];
        this.last = new long[grid.size()];
        this.sameColumn = rows.members().stream()
                .mapToInt(row -> IntStream.range(0, columns.count())
                        .filter(column -> columns.members().get(column).id() == row.id()).findFirst().orElse(-1))
                .toArray();
    }

    /**
     * Counts the events of each pair of codes.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    static Counts count(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns, Progress progress) {
        Grid grid = new Grid(rows.count(), columns.count());
        CoOccurrence events = new CoOccurrence(corpus, scope, rows, columns, grid, NO_CELL, progress);
        events.sweep();
        return new Counts(grid, events.counts, events.counts, true);
    }

    /**
     * The codings whose segments meet in a cell, or in the margin of a row or column: those with the row's code and those with
     * the column's.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    static BitSet codings(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns, int row, int column,
            Progress progress) {
        Grid grid = new Grid(rows.count(), columns.count());
        CoOccurrence events = new CoOccurrence(corpus, scope, rows, columns, grid, grid.cell(row, column), progress);
        events.sweep();
        return events.gathered;
    }

    private void sweep() {
        int[] document = codings.document();
        BitSet selected = scope.codings();
        int coding = selected.nextSetBit(0);
        while (coding >= 0) {
            progress.goOn();
            int current = document[coding];
            openCount = 0;
            while (coding >= 0 && document[coding] == current) {
                closeBefore(codings.start()[coding]);
                coding = meetAt(coding);
            }
        }
    }

    /** Forgets the segments that end before a place. */
    private void closeBefore(int start) {
        int kept = 0;
        for (int i = 0; i < openCount; i++) {
            if (open[i].end() > start) {
                open[kept++] = open[i];
            }
        }
        openCount = kept;
    }

    /** Counts the segments of the coding's range; returns the next coding of another range, or -1. */
    private int meetAt(int first) {
        BitSet selected = scope.codings();
        int next = selected.nextSetBit(first + 1);
        if (!isOfRange(next, first)) {
            meet(carrier(new int[]{first}));
            return next;
        }
        IntStream.Builder found = IntStream.builder().add(first);
        while (isOfRange(next, first)) {
            found.add(next);
            next = selected.nextSetBit(next + 1);
        }
        // Segments of one range may stand between each other, as codings of one range are in order of their codes.
        int[] here = found.build().toArray();
        Arrays.stream(here).mapToLong(one -> codings.segment()[one]).distinct()
                .mapToObj(segment -> of(segment, here)).forEach(this::meet);
        return next;
    }

    private boolean isOfRange(int coding, int first) {
        return coding >= 0 && codings.document()[coding] == codings.document()[first]
                && codings.start()[coding] == codings.start()[first] && codings.end()[coding] == codings.end()[first];
    }

    private Carrier of(long segment, int[] some) {
        return carrier(Arrays.stream(some).filter(one -> codings.segment()[one] == segment).toArray());
    }

    private Carrier carrier(int[] ofSegment) {
        int first = ofSegment[0];
        return new Carrier(codings.start()[first], codings.end()[first], ofSegment, members(rows, ofSegment),
                members(columns, ofSegment));
    }

    private int[] members(AxisMembers axis, int[] ofSegment) {
        int[] codes = codings.code();
        return ofSegment.length == 1
                ? axis.membersOf()[codes[ofSegment[0]]]
                : Arrays.stream(ofSegment).flatMap(coding -> Arrays.stream(axis.membersOf()[codes[coding]])).distinct()
                        .toArray();
    }

    private void meet(Carrier next) {
        countAlone(next);
        if (next.start() == next.end()) {
            return;
        }
        for (int i = 0; i < openCount; i++) {
            nextPair();
            countAcross(open[i], next);
            countAcross(next, open[i]);
        }
        if (openCount == open.length) {
            open = Arrays.copyOf(open, openCount * 2);
        }
        open[openCount++] = next;
    }

    private void nextPair() {
        if (++pair % PAIRS_AT_ONCE == 0) {
            progress.goOn();
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
            int same = sameColumn[row];
            for (int column : ofColumn.columns()) {
                if (column != same) {
                    count(row, column, ofRow, ofColumn);
                }
            }
        }
    }

    private void count(int row, int column, Carrier ofRow, Carrier ofColumn) {
        count(grid.cell(row, column), row, column, ofRow, ofColumn);
        count(grid.cell(row, grid.width()), row, column, ofRow, ofColumn);
        count(grid.cell(grid.height(), column), row, column, ofRow, ofColumn);
        count(grid.cell(grid.height(), grid.width()), row, column, ofRow, ofColumn);
    }

    private void count(int cell, int row, int column, Carrier ofRow, Carrier ofColumn) {
        if (last[cell] != pair) {
            last[cell] = pair;
            counts[cell]++;
        }
        if (cell == asked) {
            gather(ofRow, rows, row);
            gather(ofColumn, columns, column);
        }
    }

    private void gather(Carrier segment, AxisMembers axis, int member) {
        for (int coding : segment.codings()) {
            for (int one : axis.membersOf()[codings.code()[coding]]) {
                if (one == member) {
                    gathered.set(coding);
                }
            }
        }
    }
}
