package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from 0 to a round number.
 *
 * @param top  the round number, at least the largest value
 * @param step from one line to the next: 1, 2 or 5 times a power of ten
 */
record Scale(double top, double step) {

    /** At most so many lines above 0. */
    static final int LINES = 5;

    /**
     * The axis for values up to the largest.
     *
     * @param whole whether only whole numbers stand at it
     */
    static Scale to(double largest, boolean whole) {
        if (!(largest > 0)) {
            return new Scale(1, 1);
        }
        double power = Math.pow(10, Math.floor(Math.log10(largest / LINES)));
        double step = power * 10;
        for (double factor : new double[]{1, 2, 5}) {
            if (largest / (power * factor) <= LINES) {
                step = power * factor;
                break;
            }
        }
        if (whole) {
            step = Math.max(1, step);
        }
        return new Scale(Math.ceil(largest / step - 1e-9) * step, step);
    }

    /** Where its lines stand, 0 included. */
    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
            lines.add(i * step);
        }
        return lines;
    }

    /** How long a value is where the whole axis has a length. */
    double length(double value, double whole) {
        return Double.isNaN(value) ? 0 : Math.clamp(value / top, 0, 1) * whole;
    }
}
