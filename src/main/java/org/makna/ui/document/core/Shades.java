package org.makna.ui.document.core;

import java.util.Locale;

/** Shades of a code's colour that can be read on a background; colours are {@code #rrggbb}. */
public final class Shades {

    /** The least contrast of words, by WCAG. */
    public static final double READABLE = 4.5;

    private Shades() {
    }

    /** The colour itself or, as far as needed, a darker (on light) or lighter (on dark) shade with enough contrast. */
    public static String readable(String colour, String background) {
        String pole = contrast("#000000", background) >= contrast("#ffffff", background) ? "#000000" : "#ffffff";
        for (int step = 0; step < 100; step++) {
            String shade = mix(pole, colour, step / 100.0);
            if (contrast(shade, background) >= READABLE) {
                return shade;
            }
        }
        return pole;
    }

    /** What is seen when the colour covers {@code share} (0 to 1) of the background. */
    public static String mix(String colour, String background, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = channel(colour, shift) * share + channel(background, shift) * (1 - share);
            mixed |= (int) Math.round(part) << shift;
        }
        return String.format(Locale.ROOT, "#%06x", mixed);
    }

    /** Contrast of two colours by WCAG, from 1 to 21. */
    public static double contrast(String a, String b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8))
                + 0.0722 * linear(channel(colour, 0));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int shift) {
        return Integer.parseInt(colour, 1, 7, 16) >> shift & 0xff;
    }
}
