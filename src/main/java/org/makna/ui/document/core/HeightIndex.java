package org.makna.ui.document.core;

/** Heights of many rows with quick sums (a Fenwick tree): where a row begins, and which row lies at a height. */
public final class HeightIndex {

    private final double[] heights;
    private final double[] sums;

    /** Starts with the given heights in pixels. */
    public HeightIndex(double[] heights) {
        this.heights = heights.clone();
        this.sums = new double[heights.length + 1];
        for (int i = 1; i <= heights.length; i++) {
            sums[i] += heights[i - 1];
            int parent = i + (i & -i);
            if (parent <= heights.length) {
                sums[parent] += sums[i];
            }
        }
    }

    /** Number of rows. */
    public int size() {
        return heights.length;
    }

    /** Height of a row. */
    public double get(int row) {
        return heights[row];
    }

    /** Changes the height of a row. */
    public void set(int row, double height) {
        double change = height - heights[row];
        if (change != 0) {
            heights[row] = height;
            for (int i = row + 1; i < sums.length; i += i & -i) {
                sums[i] += change;
            }
        }
    }

    /** Where the row begins: the sum of all heights before it. */
    public double top(int row) {
        double sum = 0;
        for (int i = row; i > 0; i -= i & -i) {
            sum += sums[i];
        }
        return sum;
    }

    /** Sum of all heights. */
    public double total() {
        return top(heights.length);
    }

    /** The row that covers the height: the last one that begins at or above it; rows without height are passed over. */
    public int rowAt(double y) {
        int row = 0;
        double left = y;
        for (int step = Integer.highestOneBit(Math.max(1, heights.length)); step > 0; step >>= 1) {
            int next = row + step;
            if (next <= heights.length && sums[next] <= left) {
                row = next;
                left -= sums[next];
            }
        }
        return Math.min(row, heights.length - 1);
    }
}
