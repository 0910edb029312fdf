package org.makna.ui.document.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small marks beside a scroll bar that show where codings lie. */
public final class DensityTicks {

    private DensityTicks() {
    }

    /**
     * A mark.
     *
     * @param row    which row of pixels, from 0
     * @param colour colour of the code that is coded there most often, {@code #rrggbb}
     * @param count  how many codings begin there
     */
    public record Tick(int row, String colour, int count) {}

    /**
     * One mark for each row in which a coding begins.
     *
     * @param places  where each coding begins, from 0 (top) to 1
     * @param colours the colour of each coding
     * @param rows    number of rows
     */
    public static List<Tick> of(double[] places, List<String> colours, int rows) {
        if (rows < 1) {
            return List.of();
        }
        List<Map<String, Integer>> counts = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            counts.add(new HashMap<>());
        }
        for (int i = 0; i < places.length; i++) {
            int row = (int) Math.clamp(places[i] * rows, 0, rows - 1);
            counts.get(row).merge(colours.get(i), 1, Integer::sum);
        }
        List<Tick> ticks = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String most = "";
            int best = 0;
            int sum = 0;
            for (Map.Entry<String, Integer> entry : counts.get(row).entrySet()) {
                int count = entry.getValue();
                sum += count;
                if (count > best || (count == best && entry.getKey().compareTo(most) < 0)) {
                    best = count;
                    most = entry.getKey();
                }
            }
            if (sum > 0) {
                ticks.add(new Tick(row, most, sum));
            }
        }
        return ticks;
    }
}
