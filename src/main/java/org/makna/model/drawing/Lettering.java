package org.makna.model.drawing;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;

/** Measures words, so that they can be laid out without a window. */
@FunctionalInterface
public interface Lettering {

    /** Nothing that is drawn has room for longer names. */
    int LONGEST = 300;

    /** Width of a text in pixels. */
    double width(String text, Letters letters);

    /** The text in one line, or as much of it as fits with an ellipsis; never a part of what a reader sees as one character. */
    default String fit(String text, Letters letters, double room) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        String some = line.length() <= LONGEST ? line : cut(line, LONGEST);
        if (some.equals(line) && width(line, letters) <= room) {
            return line;
        }
        int fits = 0;
        int tooMany = some.length() + 1;
        while (fits + 1 < tooMany) {
            int middle = (fits + tooMany) / 2;
            if (width(cut(some, middle) + "…", letters) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return cut(some, fits) + "…";
    }

    /** The text in lines that are broken between words; a word that is longer than a line is cut. */
    default List<String> lines(String text, Letters letters, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, letters) > room) {
                lines.add(fit(line.toString(), letters, room));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(fit(line.toString(), letters, room));
        }
        return lines;
    }

    private static String cut(String text, int length) {
        TextRange whole = Graphemes.widen(text, new TextRange(length, Math.min(text.length(), length + 1)));
        return text.substring(0, whole.start()).stripTrailing();
    }
}
