package org.makna.ui.tables;

import java.util.Arrays;
import java.util.List;

/** Finds how wide and high the cells of a matrix are: as its words and numbers need it, and wider where there is room. */
final class MatrixSizes {

    private static final int SMALLEST_COLUMN = 60;
    /** As wide as a column gets for its head; longer heads are shortened. */
    private static final int WRAPPED_COLUMN = 82;
    /** The same where there are only few columns. */
    private static final int FEW_WRAPPED_COLUMN = 104;
    private static final int FEW_COLUMNS = 12;
    /** As wide as a column gets where there is room. */
    private static final int LARGEST_COLUMN = 124;
    private static final int LARGEST_LABEL = 270;
    private static final int SMALLEST_LABEL = 110;
    private static final int MOST_MEASURED = 300;
    /** The heads of rows take no more of the width than this. */
    private static final double SHARE_OF_LABELS = 0.37;

    private MatrixSizes() {
    }

    /**
     * Finds the sizes.
     *
     * @param width room for the whole matrix, in pixels
     */
    static MatrixLayout.Sizes of(MatrixData data, MatrixWords words, MatrixFonts fonts, double width) {
        double label = Math.clamp(label(data, fonts), SMALLEST_LABEL,
                Math.max(SMALLEST_LABEL, Math.min(LARGEST_LABEL, width * SHARE_OF_LABELS)));
        double column = column(data, fonts);
        double total = total(data, words, fonts);
        int totals = data.rightMargins().size();
        double equal = Math.floor((width - label) / data.width());
        if (equal >= column && equal >= total) {
            column = Math.min(equal, LARGEST_COLUMN);
            total = column;
        } else {
            double room = Math.floor((width - label - total * totals) / Math.max(1, data.columns().size()));
            column = Math.max(column, Math.min(room, LARGEST_COLUMN));
        }
        boolean nested = data.columns().stream().anyMatch(head -> !head.above().isEmpty());
        boolean tall = nested || widest(fonts, data.columns().stream().map(Heads.Head::text).toList(),
                LARGEST_COLUMN) > column - 14;
        return new MatrixLayout.Sizes((int) label, (int) column, (int) total, tall ? 48 : 34,
                data.hasShares() ? 37 : 28);
    }

    private static double label(MatrixData data, MatrixFonts fonts) {
        double widest = 0;
        for (int depth : data.rows().stream().mapToInt(Heads.Head::depth).distinct().toArray()) {
            List<String> texts = data.rows().stream().filter(head -> head.depth() == depth)
                    .map(head -> head.above().isEmpty() ? head.text() : head.above() + "  " + head.text()).toList();
            widest = Math.max(widest, widest(fonts, texts, LARGEST_LABEL) + depth * 18 + 36);
        }
        return widest;
    }

    private static double column(MatrixData data, MatrixFonts fonts) {
        List<String> words = data.columns().stream().flatMap(head -> Arrays.stream(head.text().split(" ", 4))).toList();
        int most = data.columns().size() <= FEW_COLUMNS ? FEW_WRAPPED_COLUMN : WRAPPED_COLUMN;
        return Math.clamp(widest(fonts, words, most) + 18, SMALLEST_COLUMN, most);
    }

    /**
     * Width of the widest of several texts, at most as said. Measuring thousands takes long, so only those are measured that
     * have about as many characters as the longest.
     */
    private static double widest(MatrixFonts fonts, List<String> texts, double most) {
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        double widest = 0;
        int measured = 0;
        for (String text : texts) {
            if (text.length() > longest * 0.8 - 1 && widest < most && measured < MOST_MEASURED) {
                measured++;
                widest = Math.max(widest, fonts.width(MatrixFonts.NORMAL, fonts.fit(MatrixFonts.NORMAL, text, most)));
            }
        }
        return widest;
    }

    /** The largest numbers stand in the totals. */
    private static double total(MatrixData data, MatrixWords words, MatrixFonts fonts) {
        double total = SMALLEST_COLUMN;
        int lastRow = data.rows().size();
        for (int i = 0; i < data.rightMargins().size(); i++) {
            Cell corner = new Cell(lastRow, data.columns().size() + i);
            for (String text : List.of(data.number(corner), data.below(corner),
                    words.of(data.rightMargins().get(i)))) {
                total = Math.max(total, fonts.width(MatrixFonts.NORMAL, text) + 20);
            }
        }
        return total;
    }
}
