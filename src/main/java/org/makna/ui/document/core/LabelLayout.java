package org.makna.ui.document.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places the labels of brackets in a margin so that no two overlap. */
public final class LabelLayout {

    private LabelLayout() {
    }

    /**
     * A bracket that wants a label.
     *
     * @param key    whose it is
     * @param top    upper end of the bracket, pixels
     * @param bottom lower end of the bracket, pixels
     */
    public record Wish(int key, double top, double bottom) {}

    /**
     * A label that found room.
     *
     * @param key  whose it is
     * @param y    its upper edge, pixels
     * @param more how many labels found no room below it
     */
    public record Place(int key, double y, int more) {}

    /**
     * Places labels from the top, each at the top of its bracket or as little below as its neighbours allow.
     *
     * <p>A label that would begin below its bracket is left out and counted at the label above it.
     *
     * @param labelHeight height of a label
     * @param height      height of the margin; labels stay inside
     */
    public static List<Place> place(List<Wish> wishes, double labelHeight, double height) {
        List<Wish> sorted = new ArrayList<>(wishes);
        sorted.sort(Comparator.comparingDouble((Wish wish) -> Math.max(0, wish.top))
                .thenComparingDouble(Wish::bottom).thenComparingInt(Wish::key));
        List<Place> places = new ArrayList<>();
        double free = 0;
        for (Wish wish : sorted) {
            double y = Math.max(free, Math.max(0, wish.top));
            double last = Math.min(height - labelHeight, Math.max(wish.bottom - labelHeight / 2, wish.top));
            if (y <= last) {
                places.add(new Place(wish.key, y, 0));
                free = y + labelHeight;
            } else if (!places.isEmpty()) {
                Place above = places.removeLast();
                places.add(new Place(above.key, above.y, above.more + 1));
            }
        }
        return places;
    }
}
