package org.makna.analysis.chart;

import java.util.List;
import org.makna.analysis.chart.CloudLayout.Box;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Letters;
import org.makna.model.drawing.Shape;
import org.makna.model.drawing.Tint;
import org.makna.model.drawing.WordCloud;

/** The most frequent words: the larger, the more often. */
final class CloudChart {

    /** So many words are shown. */
    static final int MOST = 100;

    private static final double LARGEST = 58;
    private static final double SMALLEST = 12;
    private static final int STRONG = 8;
    private static final int MIDDLE = 36;
    /** Height of a word for each pixel of its letters; they rarely fill the height of their line. */
    private static final double HEIGHT = 1.17;
    /** How far the line on which letters stand lies below the middle of their box, for each pixel of their size. */
    private static final double BASELINE = 0.36;

    private final List<WordCloud.Word> words;
    private final Page page;

    CloudChart(WordCloud cloud, Page page) {
        this.words = cloud.words().stream().filter(word -> word.weight() > 0).limit(MOST).toList();
        this.page = page;
    }

    void draw(double height) {
        if (words.isEmpty()) {
            page.nothing();
            return;
        }
        double wide = page.right() - page.left();
        double largest = Math.min(LARGEST, Math.max(28, wide / 6.5));
        double most = words.getFirst().weight();
        double[] sizes = words.stream()
                .mapToDouble(word -> SMALLEST + (largest - SMALLEST) * Math.sqrt(word.weight() / most)).toArray();
        double top = page.y() + Page.GAP;
        for (Box box : new CloudLayout(wide, height).place(sizes, this::measure)) {
            word(box, page.left() + box.x(), top + box.y());
        }
        page.down(height + 2 * Page.GAP);
    }

    private double[] measure(int word, double size) {
        return new double[]{page.lettering().width(words.get(word).word(), new Letters(size, true)), size * HEIGHT};
    }

    private void word(Box box, double x, double y) {
        WordCloud.Word word = words.get(box.word());
        Ink ink = box.word() < STRONG ? Ink.ACCENT : box.word() < MIDDLE ? Ink.TEXT : Ink.MUTE;
        page.add(new Shape.Words(x, y + box.height() / 2 + box.size() * BASELINE, word.word(),
                new Letters(box.size(), true), Shape.Side.START, Tint.of(ink)));
        page.mark(new Area(x, y, box.width(), box.height()), word.said(), box.word(), 0);
    }
}
