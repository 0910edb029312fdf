package org.makna.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A longest common sequence of two lists of tokens, by the greedy algorithm of Myers (1986). */
final class CommonTokens {

    private final List<String> old;
    private final List<String> fresh;
    private final int most;

    /**
     * Creates it.
     *
     * @param most number of tokens that may come and go; where there are more, nothing is common
     */
    CommonTokens(List<String> old, List<String> fresh, int most) {
        this.old = old;
        this.fresh = fresh;
        this.most = Math.min(most, old.size() + fresh.size());
    }

    /** Pairs of indexes of equal tokens, rising in both lists. */
    List<int[]> matches() {
        // furthest[most + k] is the furthest token of the old list that is reached on diagonal k = old index − new index.
        int[] furthest = new int[2 * most + 2];
        List<int[]> rounds = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            rounds.add(furthest.clone());
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && at(furthest, k - 1) < at(furthest, k + 1))
                        ? at(furthest, k + 1)
                        : at(furthest, k - 1) + 1;
                while (x < old.size() && x - k < fresh.size() && old.get(x).equals(fresh.get(x - k))) {
                    x++;
                }
                furthest[most + k] = x;
                if (x >= old.size() && x - k >= fresh.size()) {
                    return back(rounds, d);
                }
            }
        }
        return List.of();
    }

    private int at(int[] furthest, int k) {
        return furthest[most + k];
    }

    /** Walks back from the end of both lists. */
    private List<int[]> back(List<int[]> rounds, int last) {
        List<int[]> found = new ArrayList<>();
        int x = old.size();
        int y = fresh.size();
        for (int d = last; d >= 0; d--) {
            int[] furthest = rounds.get(d);
            int k = x - y;
            int before = k == -d || (k != d && at(furthest, k - 1) < at(furthest, k + 1)) ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : at(furthest, before);
            int fromY = d == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY) {
                found.add(new int[]{--x, --y});
            }
            x = fromX;
            y = fromY;
        }
        Collections.reverse(found);
        return found;
    }
}
