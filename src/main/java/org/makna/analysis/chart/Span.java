package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis between two round numbers.
 *
 * @param low  at most the smallest value
 * @param high at least the largest value, above low
 * @param step from one line to the next: 1, 2 or 5 times a power of ten
 */
record Span(double low, double high, double step) {

    private static final double ROUNDING = 1e-9;

    /** The axis for values, in about so many steps, at least one. */
    static Span of(double smallest, double largest, int steps, boolean whole) {
        double wide = largest - smallest;
        double raw = wide > 0 ? wide / steps : Math.max(1, Math.abs(smallest) / steps);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power * 10;
        for (double factor : new double[]{1, 2, 5}) {
            if (raw <= power * factor * (1 + ROUNDING)) {
                step = power * factor;
                break;
            }
        }
        if (whole) {
            step = Math.max(1, step);
        }
        double low = Math.floor(smallest / step + ROUNDING) * step;
        double high = Math.ceil(largest / step - ROUNDING) * step;
        return new Span(low, high > low ? high : low + step, step);
    }

    /** Where its lines stand. */
    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step * ROUNDING * 1000; i++) {
            lines.add(low + i * step);
        }
        return lines;
    }

    /** How far along a value lies where the whole axis has a length. */
    double length(double value, double whole) {
        return Math.clamp((value - low) / (high - low), 0, 1) * whole;
    }
}
