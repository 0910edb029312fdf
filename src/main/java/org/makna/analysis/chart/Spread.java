package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.drawing.Area;

/** Moves boxes apart until none lies on another, each as little as can be. */
final class Spread {

    private static final int ROUNDS = 300;

    private final List<Area> boxes;
    private final double left;
    private final double right;
    private final double gap;

    private Spread(List<Area> boxes, double left, double right, double gap) {
        this.boxes = new ArrayList<>(boxes);
        this.left = left;
        this.right = right;
        this.gap = gap;
    }

    /**
     * Moves boxes apart. They stay between left and right and not above 0; down there is as much room as they need.
     *
     * @param boxes none wider than there is room
     * @param gap   how far they are to be apart
     */
    static List<Area> apart(List<Area> boxes, double left, double right, double gap) {
        Spread spread = new Spread(boxes, left, right, gap);
        for (int round = 0; round < ROUNDS && spread.push(); round++) {
            // Each round brings them nearer to rest.
        }
        spread.settle();
        return spread.boxes;
    }

    /** Pushes every two that meet half of their overlap to each side, along the shorter way; whether any met. */
    private boolean push() {
        boolean met = false;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Area one = boxes.get(j);
                Area other = boxes.get(i);
                if (!meet(one, other)) {
                    continue;
                }
                met = true;
                double across = Math.min(one.endX(), other.endX()) - Math.max(one.x(), other.x()) + gap;
                double down = Math.min(one.endY(), other.endY()) - Math.max(one.y(), other.y()) + gap;
                boolean level = across < down;
                double by = (level ? across : down) / 2 + 0.01;
                boolean before = level ? middleX(one) <= middleX(other) : middleY(one) <= middleY(other);
                double way = before ? by : -by;
                boxes.set(j, moved(one, level ? -way : 0, level ? 0 : -way));
                boxes.set(i, moved(other, level ? way : 0, level ? 0 : way));
            }
        }
        return met;
    }

    /** Lets what still meets sink, from the top down, until it lies free. */
    private void settle() {
        List<Area> placed = new ArrayList<>();
        for (int i : IntStream.range(0, boxes.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> boxes.get(i).y())).toList()) {
            Area box = boxes.get(i);
            for (boolean free = false; !free;) {
                free = true;
                for (Area other : placed) {
                    if (box.meets(other)) {
                        box = new Area(box.x(), other.endY() + gap, box.width(), box.height());
                        free = false;
                    }
                }
            }
            placed.add(box);
            boxes.set(i, box);
        }
    }

    private boolean meet(Area one, Area other) {
        return new Area(one.x() - gap, one.y() - gap, one.width() + 2 * gap, one.height() + 2 * gap).meets(other);
    }

    private Area moved(Area box, double across, double down) {
        return new Area(Math.max(left, Math.min(right - box.width(), box.x() + across)), Math.max(0, box.y() + down),
                box.width(), box.height());
    }

    private static double middleX(Area box) {
        return box.x() + box.width() / 2;
    }

    private static double middleY(Area box) {
        return box.y() + box.height() / 2;
    }
}
