package org.makna.analysis;

import java.util.Arrays;

/**
 * Measures the union of the ranges in each cell: overlapping and touching ranges are joined before they are measured.
 *
 * <p>Within a document the ranges of a cell must come in order of their starts. So one open range for each cell is all that
 * is kept; it is measured when the next one does not touch it or the document ends.
 */
final class UnionTally implements Tally {

    private final Length length;
    private final double[] sums;
    private final int[] openFrom;
    private final int[] openTo;
    private final boolean[] open;
    private int[] touched = new int[64];
    private int touchedCount;

    UnionTally(int size, Length length) {
        this.length = length;
        this.sums = new double[size];
        this.openFrom = new int[size];
        this.openTo = new int[size];
        this.open = new boolean[size];
    }

    @Override
    public void hit(int cell, int coding, int document, int oneCase, int from, int to) {
        if (!open[cell]) {
            open[cell] = true;
            openFrom[cell] = from;
            openTo[cell] = to;
            touch(cell);
        } else if (from <= openTo[cell]) {
            openTo[cell] = Math.max(openTo[cell], to);
        } else {
            sums[cell] += length.of(document, openFrom[cell], openTo[cell]);
            openFrom[cell] = from;
            openTo[cell] = to;
        }
    }

    private void touch(int cell) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = cell;
    }

    @Override
    public void endDocument(int document) {
        for (int i = 0; i < touchedCount; i++) {
            int cell = touched[i];
            sums[cell] += length.of(document, openFrom[cell], openTo[cell]);
            open[cell] = false;
        }
        touchedCount = 0;
    }

    @Override
    public double[] scores() {
        return sums;
    }
}
