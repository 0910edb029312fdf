package org.makna.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus;
import org.makna.model.Distance;
import org.makna.model.Progress;
import org.makna.model.Table.Unit;
import org.makna.model.TextMeasure;

/**
 * Counts how two codes meet, by the modes of {@link Unit}: in pairs of segments, in segments, text, documents or paragraphs,
 * or in pairs that are near.
 *
 * <p>Where row and column are the same code the cell is that code's own frequency in the mode; it enters no total. For near
 * pairs there is no such frequency, and the cell has no value.
 */
final class CoOccurrence {

    /** In place of a cell: none is asked for. */
    private static final int NO_CELL = -1;

    private CoOccurrence() {
    }

    /** Whether the unit counts how codes meet. */
    static boolean isCounted(Unit unit) {
        return Unit.ofCodesByCodes().contains(unit);
    }

    /**
     * Counts each pair of codes.
     *
     * @param near how far apart pairs may be, for {@link Unit#NEAR}
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    static Counts count(Unit unit, @Nullable Distance near, CodedCorpus corpus, Scope scope, AxisMembers rows,
            AxisMembers columns, TextMeasure measure, Progress progress) {
        MeetingTally tally = new MeetingTally(corpus, rows, columns, NO_CELL);
        visit(unit, near, new Carriers(corpus, scope, rows, columns, progress), tally, measure, progress);
        if (unit == Unit.NEAR) {
            tally.withoutOwn();
        }
        return new Counts(tally.grid(), tally.counts(), tally.counts(), true, tally.own());
    }

    /**
     * The codings whose segments meet in a cell, or in the margin of a row or column: those with the row's code and those with
     * the column's; of segments only those of the row, which are counted.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    static BitSet codings(Unit unit, @Nullable Distance near, CodedCorpus corpus, Scope scope, AxisMembers rows,
            AxisMembers columns, TextMeasure measure, int row, int column, Progress progress) {
        Grid grid = new Grid(rows.count(), columns.count());
        MeetingTally tally = new MeetingTally(corpus, rows, columns, grid.cell(row, column));
        visit(unit, near, new Carriers(corpus, scope, rows, columns, progress), tally, measure, progress);
        return tally.gathered();
    }

    private static void visit(Unit unit, @Nullable Distance near, Carriers carriers, MeetingTally tally,
            TextMeasure measure, Progress progress) {
        switch (unit) {
            case EVENTS -> carriers.visit(new MeetingPairs(tally, false, null, measure, progress));
            case DOCUMENTS -> carriers.visit(new MeetingPairs(tally, true, null, measure, progress));
            case NEAR -> {
                if (near == null) {
                    throw new IllegalArgumentException("No distance");
                }
                carriers.visit(new MeetingPairs(tally, false, near, measure, progress));
            }
            case SEGMENTS -> carriers.visit(new MeetingSegments(tally, progress));
            case CHARACTERS -> carriers.visit(new SharedText(tally, measure::characters, progress));
            case WORDS -> carriers.visit(new SharedText(tally, measure::words, progress));
            case SAME_DOCUMENT -> carriers.visit(new CodesTogether(tally, null, progress));
            case PARAGRAPHS -> carriers.visit(new CodesTogether(tally, measure, progress));
            case CODINGS, CASES, PRESENCE, MEAN_WEIGHT, COVERAGE ->
                throw new IllegalArgumentException("No way in which codes meet: " + unit);
        }
    }

    /** For each row the column of the same code, or -1. */
    static int[] own(AxisMembers rows, AxisMembers columns) {
        return Arrays.stream(rows.members().stream().mapToLong(member -> member.id()).toArray())
                .mapToInt(id -> IntStream.range(0, columns.count())
                        .filter(column -> columns.members().get(column).id() == id).findFirst().orElse(-1))
                .toArray();
    }
}
