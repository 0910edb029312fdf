package org.makna.ui.document.core;

import java.util.Arrays;
import java.util.List;

/**
 * The margin lane of every span, decided once for the whole document, so that a lane stays while the text scrolls.
 *
 * <p>Each span takes the first lane that is free from a little before its start. Two spans of one lane therefore never
 * meet; only the last lane holds what found no room.
 */
public final class Lanes {

    /** The most lanes there are. */
    public static final int CAP = 12;
    /** Room between two spans of a lane in UTF-16 code units: about a line, so that their brackets end apart. */
    public static final int PADDING = 80;

    private final int[] lanes;
    private final boolean[] crowded;
    private final int count;

    /** Assigns lanes to the spans, which are in {@link SpanIndex#ORDER}. */
    public Lanes(List<Span> sorted) {
        this.lanes = new int[sorted.size()];
        this.crowded = new boolean[sorted.size()];
        int[] free = new int[CAP];
        Arrays.fill(free, Integer.MIN_VALUE);
        int used = 0;
        for (int i = 0; i < lanes.length; i++) {
            int start = sorted.get(i).range().start();
            int lane = 0;
            while (lane < CAP && free[lane] > start) {
                lane++;
            }
            crowded[i] = lane == CAP;
            lanes[i] = Math.min(lane, CAP - 1);
            free[lanes[i]] = Math.max(free[lanes[i]], sorted.get(i).range().end() + PADDING);
            used = Math.max(used, lanes[i] + 1);
        }
        this.count = used;
    }

    /** Lane of the span at the position, from 0. */
    public int lane(int position) {
        return lanes[position];
    }

    /** Whether the span shares the last lane because all were taken. */
    public boolean isCrowded(int position) {
        return crowded[position];
    }

    /** Number of lanes in use. */
    public int count() {
        return count;
    }
}
