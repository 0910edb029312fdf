package org.makna.ui.common;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.makna.model.TextRange;

/**
 * Breaks text into lines without JavaFX, which on Linux throws out of layout where it wraps right-to-left text, and wraps
 * other complex scripts at wrong places.
 *
 * <p>Text that {@link Scripts#isComplex} is measured here and gets line breaks of its own, so that JavaFX never wraps it.
 * One object serves one font; use on the FX thread.
 */
public final class SafeBreaks {

    private static final int MOST_REMEMBERED = 5_000;

    private final Text probe = new Text();
    private final Map<String, Double> widths = new HashMap<>();

    /** Measures with this font. */
    public SafeBreaks(Font font) {
        probe.setFont(font);
    }

    /** The text with line breaks where it must be broken to fit into the width; blanks there become the line breaks. */
    public static String wrap(String text, Font font, double width) {
        SafeBreaks breaks = new SafeBreaks(font);
        List<String> lines = new ArrayList<>();
        for (String given : text.split("\n", -1)) {
            for (TextRange line : breaks.lines(given, width)) {
                lines.add(line.cut(given).stripTrailing());
            }
        }
        return String.join("\n", lines);
    }

    /**
     * The lines into which the text must be broken; together they are the whole text, and there is at least one.
     *
     * @param text  without line breaks
     * @param width in pixels; a word that is wider is cut between two characters
     */
    public List<TextRange> lines(String text, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Scripts.hasThai(text) ? Locale.of("th") : Locale.ROOT);
        breaks.setText(text);
        List<TextRange> lines = new ArrayList<>();
        int start = 0;
        double used = 0;
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = text.substring(from, to);
            double bare = width(piece.stripTrailing());
            if (used + bare > width && from > start) {
                lines.add(new TextRange(start, from));
                start = from;
                used = 0;
            }
            while (bare > width && to - start > 1) {
                int fitting = fitting(text, start, to, width);
                lines.add(new TextRange(start, fitting));
                start = fitting;
                piece = text.substring(start, to);
                bare = width(piece.stripTrailing());
            }
            used += width(piece);
            from = to;
        }
        lines.add(new TextRange(start, text.length()));
        return lines;
    }

    /** The end of the longest part of a word that fits, at least one character. */
    private int fitting(String text, int start, int end, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        String word = text.substring(start, end);
        characters.setText(word);
        int fits = characters.next();
        int low = fits;
        int high = word.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(word.substring(0, middle)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low > fits) {
            fits = characters.isBoundary(low) ? low : characters.preceding(low);
        }
        return start + fits;
    }

    private double width(String piece) {
        if (widths.size() > MOST_REMEMBERED) {
            widths.clear();
        }
        return widths.computeIfAbsent(piece, unknown -> {
            probe.setText(unknown);
            return probe.getLayoutBounds().getWidth();
        });
    }
}
