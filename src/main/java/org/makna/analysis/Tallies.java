package org.makna.analysis;

import java.util.Arrays;

/** The tallies that count whole things: codings, documents, cases, weights, plain text. */
final class Tallies {

    private Tallies() {
    }

    /** Counts each coding once in a cell; the codings must come one after the other. */
    static final class OfCodings implements Tally {

        private final double[] counts;
        private final int[] last;

        OfCodings(int size) {
            counts = new double[size];
            last = new int[size];
        }

        @Override
        public void hit(int cell, int coding, int document, int oneCase, int from, int to) {
            if (last[cell] != coding + 1) {
                last[cell] = coding + 1;
                counts[cell]++;
            }
        }

        @Override
        public double[] scores() {
            return counts;
        }
    }

    /** Means of the weights of the codings that have one, each coding once in a cell; none weighted gives {@code NaN}. */
    static final class OfWeights implements Tally {

        private final int[] weights;
        private final OfCodings weighted;
        private final double[] sums;

        OfWeights(int size, int[] weights) {
            this.weights = weights;
            this.weighted = new OfCodings(size);
            this.sums = new double[size];
        }

        @Override
        public void hit(int cell, int coding, int document, int oneCase, int from, int to) {
            if (weights[coding] < 0) {
                return;
            }
            double before = weighted.counts[cell];
            weighted.hit(cell, coding, document, oneCase, from, to);
            if (weighted.counts[cell] > before) {
                sums[cell] += weights[coding];
            }
        }

        @Override
        public double[] scores() {
            double[] means = new double[sums.length];
            Arrays.setAll(means, cell -> sums[cell] / weighted.counts[cell]);
            return means;
        }

        /** How many weights each mean is of. */
        double[] counts() {
            return weighted.scores();
        }
    }

    /** Counts each document once in a cell; the documents must come one after the other. */
    static final class OfDocuments implements Tally {

        private final double[] counts;
        private final int[] last;

        OfDocuments(int size) {
            counts = new double[size];
            last = new int[size];
        }

        @Override
        public void hit(int cell, int coding, int document, int oneCase, int from, int to) {
            if (last[cell] != document + 1) {
                last[cell] = document + 1;
                counts[cell]++;
            }
        }

        @Override
        public double[] scores() {
            return counts;
        }
    }

    /** Counts each case once in a cell; the cases may come in any order. */
    static final class OfCases implements Tally {

        private final double[] counts;
        private final LongSet seen = new LongSet();

        OfCases(int size) {
            counts = new double[size];
        }

        @Override
        public void hit(int cell, int coding, int document, int oneCase, int from, int to) {
            if (seen.add((long) oneCase << Integer.SIZE | cell)) {
                counts[cell]++;
            }
        }

        @Override
        public double[] scores() {
            return counts;
        }
    }

    /** Adds up ranges that are known not to overlap within a cell. A range that comes to many cells is measured once. */
    static final class OfText implements Tally {

        private final double[] sums;
        private final Length length;
        private int lastDocument = NONE;
        private int lastFrom;
        private int lastTo;
        private double measured;

        OfText(int size, Length length) {
            this.sums = new double[size];
            this.length = length;
        }

        @Override
        public void hit(int cell, int coding, int document, int oneCase, int from, int to) {
            if (document != lastDocument || from != lastFrom || to != lastTo) {
                measured = length.of(document, from, to);
                lastDocument = document;
                lastFrom = from;
                lastTo = to;
            }
            sums[cell] += measured;
        }

        @Override
        public double[] scores() {
            return sums;
        }
    }
}
