package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.MaknaException;

/** Colours for new codes, told apart by people with any kind of colour vision (after Okabe and Ito, 2008, and Tol, 2021). */
final class CodeColours {

    private static final String[] COLOURS = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
            "#882255",
            "#44aa99", "#999933", "#332288", "#aa4499", "#117733"};

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private static final double[] STEPS = {0.28, 0.5, 0.14, 0.4, -0.22, -0.4};

    /** Luma (ITU-R BT.601) as a part of that of white. */
    private static final double DARKEST = 0.2;
    private static final double LIGHTEST = 0.86;

    private static final int WHITE = 0xff;

    private CodeColours() {
    }

    /**
     * The colour as it is written in the study.
     *
     * @throws MaknaException if it is none
     */
    static String checked(String colour) {
        String plain = colour.strip().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(plain).matches()) {
            throw new MaknaException("study.no-colour", colour);
        }
        return plain;
    }

    /**
     * The colour of a new code: at the top the next of those that are told apart, below a code a shade of that code's colour
     * that its siblings do not have.
     *
     * @param parent   the code above, or null at the top
     * @param siblings the codes beside it
     */
    static String next(@Nullable Code parent, List<Code> siblings) {
        if (parent == null) {
            return COLOURS[siblings.size() % COLOURS.length];
        }
        List<String> shades = shades(Integer.parseInt(checked(parent.colour()).substring(1), 16));
        List<String> taken = siblings.stream().map(Code::colour).toList();
        return shades.stream().filter(shade -> !taken.contains(shade)).findFirst()
                .orElse(shades.get(siblings.size() % shades.size()));
    }

    /** Lighter shades first, then darker ones; none so light or dark that it is lost on the window in either theme. */
    private static List<String> shades(int rgb) {
        List<String> shades = new ArrayList<>();
        for (double step : STEPS) {
            int red = shade(rgb >> 16, step);
            int green = shade(rgb >> 8, step);
            int blue = shade(rgb, step);
            double light = (0.299 * red + 0.587 * green + 0.114 * blue) / WHITE;
            if (light >= DARKEST && light <= LIGHTEST) {
                shades.add(String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue));
            }
        }
        return shades;
    }

    /** @param step part of the way to white, or below 0 to black */
    private static int shade(int part, double step) {
        int full = part & WHITE;
        return (int) Math.round(step > 0 ? full + (WHITE - full) * step : full * (1 + step));
    }
}
