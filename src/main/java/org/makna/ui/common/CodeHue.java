package org.makna.ui.common;

import java.util.Locale;

/** Colours that people with any kind of colour vision tell apart, after Okabe and Ito and after Tol. */
enum CodeHue {
    BLUE("ui.colour.blue", 0x0072b2),
    SKY("ui.colour.sky", 0x56b4e9),
    TEAL("ui.colour.teal", 0x44aa99),
    GREEN("ui.colour.green", 0x00b386),
    OLIVE("ui.colour.olive", 0x999933),
    ORANGE("ui.colour.orange", 0xe69f00),
    VERMILION("ui.colour.vermilion", 0xd55e00),
    PINK("ui.colour.pink", 0xcc79a7),
    VIOLET("ui.colour.violet", 0x8a6fc1),
    GREY("ui.colour.grey", 0x8a929b);

    /** Number of steps from the full colour to the lightest. */
    static final int STEPS = 3;

    private static final double LIGHTER = 0.28;

    private final String textKey;
    private final int rgb;

    CodeHue(String textKey, int rgb) {
        this.textKey = textKey;
        this.rgb = rgb;
    }

    /** Key of its name in the bundles. */
    String textKey() {
        return textKey;
    }

    /**
     * The colour as {@code #rrggbb}.
     *
     * @param step 0 for the full colour, up to {@link #STEPS}, exclusive, ever lighter
     */
    String colour(int step) {
        StringBuilder colour = new StringBuilder("#");
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xff;
            colour.append(String.format(Locale.ROOT, "%02x", Math.round(part + (255 - part) * LIGHTER * step)));
        }
        return colour.toString();
    }
}
