package org.makna.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a text numbers its lines, paragraphs or rows, as programs print them for quoting: 1, 2, 3 and so on. */
final class LineNumbers {

    private static final Pattern NUMBER = Pattern.compile("[\\s\u00A0]*(\\d{1,5})[\\s\u00A0]+\\S.*");
    private static final int FEWEST = 4;
    private static final double LEAST_SHARE = 0.3;
    private static final double RISING = 0.9;
    private static final double BY_ONE = 0.5;

    private LineNumbers() {
    }

    /** Whether bare numbers at the beginning of the lines count them. */
    static boolean in(String text, List<TextLine> lines) {
        int filled = 0;
        int numbers = 0;
        int rising = 0;
        int byOne = 0;
        int before = -1;
        for (TextLine line : lines) {
            String words = text.substring(line.start(), Math.min(line.end(), line.start() + 20));
            filled += words.isBlank() ? 0 : 1;
            Matcher number = NUMBER.matcher(words);
            if (number.matches()) {
                int here = Integer.parseInt(number.group(1));
                numbers++;
                rising += here > before ? 1 : 0;
                byOne += before >= 0 && here == before + 1 ? 1 : 0;
                before = here;
            }
        }
        return numbers >= FEWEST && numbers >= LEAST_SHARE * filled && rising >= RISING * numbers
                && byOne >= BY_ONE * (numbers - 1);
    }
}
