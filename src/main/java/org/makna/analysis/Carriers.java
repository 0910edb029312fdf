package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.CodedCorpus;
import org.makna.model.Progress;

/** The segments that carry codes, one document after the other, each with the rows and columns that its codes count in. */
final class Carriers {

    /**
     * A segment.
     *
     * @param codings its codings
     * @param rows    the rows that its codes count in, each once
     * @param columns the columns
     */
    record Carrier(int start, int end, int[] codings, int[] rows, int[] columns) {

        /** Whether it has no length; such a segment meets nothing but itself. */
        boolean isEmpty() {
            return start == end;
        }
    }

    /** Looks at the segments of one document. */
    interface Look {

        /** Looks at them; they are in order of their starts and then of their ends. */
        void at(int document, List<Carrier> segments);
    }

    private final CodedCorpus.Codings codings;
    private final BitSet selected;
    private final AxisMembers rows;
    private final AxisMembers columns;
    private final Progress progress;

    Carriers(CodedCorpus corpus, Scope scope, AxisMembers rows, AxisMembers columns, Progress progress) {
        this.codings = corpus.codings();
        this.selected = scope.codings();
        this.rows = rows;
        this.columns = columns;
        this.progress = progress;
    }

    /**
     * Looks at each document that has codings in scope.
     *
     * @throws java.util.concurrent.CancellationException if the progress asks to stop
     */
    void visit(Look look) {
        int[] document = codings.document();
        List<Carrier> segments = new ArrayList<>();
        int coding = selected.nextSetBit(0);
        while (coding >= 0) {
            progress.goOn();
            int current = document[coding];
            segments.clear();
            while (coding >= 0 && document[coding] == current) {
                coding = addAt(coding, segments);
            }
            look.at(current, segments);
        }
    }

    /** Adds the segments of the coding's range; returns the next coding of another range, or -1. */
    private int addAt(int first, List<Carrier> segments) {
        int next = selected.nextSetBit(first + 1);
        if (!isOfRange(next, first)) {
            segments.add(carrier(new int[]{first}));
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
                .mapToObj(segment -> of(segment, here)).forEach(segments::add);
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
}
