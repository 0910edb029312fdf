package org.makna.study;

import java.util.Locale;
import java.util.regex.Pattern;
import org.makna.model.MaknaException;

/** Colours for new codes, told apart by people with any kind of colour vision (after Okabe and Ito, 2008, and Tol, 2021). */
final class CodeColours {

    private static final String[] COLOURS = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
            "#882255",
            "#44aa99", "#999933", "#332288", "#aa4499", "#117733"};

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

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
     * The colour of a new code.
     *
     * @param depth  number of codes above it
     * @param number number of siblings before it
     */
    static String next(int depth, int number) {
        return COLOURS[Math.floorMod(number + depth * 5, COLOURS.length)];
    }
}
