package org.makna.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints rows of cells in columns for reading in a terminal. */
final class AlignedText {

    private static final int WIDEST_LABEL = 40;

    private AlignedText() {
    }

    /** Prints lines of as many cells as the first has; the first column stands left, the others right. */
    static void print(List<List<String>> lines, PrintWriter out) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST_LABEL, width(line.get(i))));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = shortened(line.get(i));
                String gap = " ".repeat(Math.max(0, widths[i] - width(cell)));
                text.append(i == 0 ? cell + gap : "  " + gap + cell);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String shortened(String cell) {
        if (width(cell) <= WIDEST_LABEL) {
            return cell;
        }
        return cell.substring(0, cell.offsetByCodePoints(0, WIDEST_LABEL - 1)) + "…";
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
