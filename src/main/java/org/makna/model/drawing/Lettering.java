package org.makna.model.drawing;

import java.util.ArrayList;
import java.util.List;
import org.makna.model.Graphemes;
import org.makna.model.TextDirection;
import org.makna.model.TextRange;

/** Measures words, so that they can be laid out without a window. */
@FunctionalInterface
public interface Lettering {

    /** Nothing that is drawn has room for longer names. */
    int LONGEST = 300;

    /** Stands at the end of what is cut. */
    String MORE = "…";
    /** The same where a text is written from right to left: the fonts of these scripts have no ellipsis. */
    String MORE_RIGHT_TO_LEFT = "...";

    /** Width of a text in pixels. */
    double width(String text, Letters letters);

    /** The text in one line, or as much of it as fits with an ellipsis; never a part of what a reader sees as one character. */
    default String fit(String text, Letters letters, double room) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        String some = line.length() <= LONGEST ? line : cut(line, LONGEST);
        if (some.equals(line) && width(line, letters) <= room) {
            return line;
        }
        String more = TextDirection.startsRightToLeft(some) ? MORE_RIGHT_TO_LEFT : MORE;
        return cut(some, fitting(some, more, letters, room)) + more;
    }

    /** How much of a text fits with something behind it. */
    private int fitting(String text, String more, Letters letters, double room) {
        int fits = 0;
        int tooMany = text.length() + 1;
        while (fits + 1 < tooMany) {
            int middle = (fits + tooMany) / 2;
            if (width(cut(text, middle) + more, letters) <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
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

    /** The text in lines of which nothing is cut: a word that is longer than a line goes on in the next one. */
    default List<String> wholeLines(String text, Letters letters, double room) {
        StringBuilder broken = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            while (width(rest, letters) > room) {
                String part = cut(rest, fitting(rest, "", letters, room));
                if (part.isEmpty()) {
                    break;
                }
                broken.append(part).append(' ');
                rest = rest.substring(part.length());
            }
            broken.append(rest).append(' ');
        }
        return lines(broken.toString(), letters, room);
    }

    private static String cut(String text, int length) {
        TextRange whole = Graphemes.widen(text, new TextRange(length, Math.min(text.length(), length + 1)));
        return text.substring(0, whole.start()).stripTrailing();
    }
}
