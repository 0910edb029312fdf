package org.makna.analysis.chart;

import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Tint;

/** Words on a colour. */
final class Contrast {

    private static final String DARK = "#14181d";
    private static final String LIGHT = "#ffffff";

    private Contrast() {
    }

    /** The colour of words that stands out more, by the relative luminance of WCAG 2.1; that of words on a theme's colour. */
    static Tint on(Tint tint) {
        String own = tint.own();
        if (own == null) {
            return Tint.of(Ink.TEXT);
        }
        double light = luminance(own);
        // (1 + 0.05) / (light + 0.05) against (light + 0.05) / (dark + 0.05), of which the dark one is nearly 0.01.
        return Tint.own(1.05 / (light + 0.05) > (light + 0.05) / (luminance(DARK) + 0.05) ? LIGHT : DARK);
    }

    static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
