package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a place for each word of a cloud so that no two touch: the first in the middle, each other one on a spiral around it as near as
 * there is room. The same words give the same picture.
 */
final class CloudLayout {

    /** Room between two words, in pixels. */
    static final double GAP = 3;
    private static final double SMALLER = 0.88;
    private static final int ATTEMPTS = 12;
    private static final double LEAST_SIZE = 9;

    private final double width;
    private final double height;

    /** How much room a word takes. */
    @FunctionalInterface
    interface Ruler {

        /**
         * Width and height of a word.
         *
         * @param word index of the word
         * @param size size of its letters, in pixels
         */
        double[] measure(int word, double size);
    }

    /**
     * A word in its place, in pixels.
     *
     * @param word index of the word
     * @param size size of its letters
     */
    record Box(int word, double size, double x, double y, double width, double height) {

        boolean meets(Box other) {
            return x < other.x + other.width + GAP && other.x < x + width + GAP && y < other.y + other.height + GAP
                    && other.y < y + height + GAP;
        }
    }

    CloudLayout(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Places words.
     *
     * @param sizes wanted sizes of their letters, descending; all are made smaller until there is room for all of them
     * @return the words that have a place; where the room is too small for all, those in front
     */
    List<Box> place(double[] sizes, Ruler ruler) {
        List<Box> best = List.of();
        double factor = 1;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Box> placed = placed(sizes, factor, ruler);
            if (placed.size() > best.size()) {
                best = placed;
            }
            if (placed.size() == sizes.length) {
                return placed;
            }
            factor *= SMALLER;
        }
        return best;
    }

    private List<Box> placed(double[] sizes, double factor, Ruler ruler) {
        List<Box> placed = new ArrayList<>();
        for (int word = 0; word < sizes.length; word++) {
            double size = Math.max(LEAST_SIZE, Math.rint(sizes[word] * factor));
            double[] room = ruler.measure(word, size);
            Box box = free(word, size, room[0], room[1], placed);
            if (box == null) {
                return placed;
            }
            placed.add(box);
        }
        return placed;
    }

    private @org.jspecify.annotations.Nullable Box free(int word, double size, double wide, double high,
            List<Box> placed) {
        double flat = height / Math.max(1, width);
        double reach = Math.hypot(width, height / flat) / 2;
        double angle = 0;
        // The distance grows by some pixels with each turn, the steps along it are about as long.
        for (double radius = 0; radius <= reach; radius = 0.7 * angle) {
            double x = width / 2 + radius * Math.cos(angle) - wide / 2;
            double y = height / 2 + radius * flat * Math.sin(angle) - high / 2;
            if (x >= 0 && y >= 0 && x + wide <= width && y + high <= height) {
                Box box = new Box(word, size, x, y, wide, high);
                if (placed.stream().noneMatch(box::meets)) {
                    return box;
                }
            }
            angle += radius < 4 ? 0.5 : 4 / radius;
        }
        return null;
    }
}
