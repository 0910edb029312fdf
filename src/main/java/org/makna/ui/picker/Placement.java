package org.makna.ui.picker;

import javafx.geometry.Rectangle2D;

/**
 * Where a popup stands: under what it is for, else above, else at its right or left; never over it where that can be helped.
 *
 * @param x    left edge on the screen
 * @param y    the edge at what it is for: its top, or its bottom when {@code up}
 * @param up   whether it grows upwards from {@code y}
 * @param room height that it may have
 */
record Placement(double x, double y, boolean up, double room) {

    private static final double GAP = 6;

    /**
     * Finds the place.
     *
     * @param beside what must not be covered
     * @param all    the screen
     * @param width  of the popup
     * @param height most that the popup would like to have
     */
    static Placement of(Rectangle2D beside, Rectangle2D all, double width, double height) {
        Rectangle2D screen = new Rectangle2D(all.getMinX() + GAP, all.getMinY() + GAP,
                Math.max(0, all.getWidth() - 2 * GAP), Math.max(0, all.getHeight() - 2 * GAP));
        double x = Math.clamp(beside.getMinX(), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - width));
        double under = screen.getMaxY() - beside.getMaxY() - GAP;
        double above = beside.getMinY() - screen.getMinY() - GAP;
        if (under >= height) {
            return new Placement(x, beside.getMaxY() + GAP, false, under);
        }
        if (above >= height) {
            return new Placement(x, beside.getMinY() - GAP, true, above);
        }
        double top = Math.clamp(beside.getMinY(), screen.getMinY(),
                Math.max(screen.getMinY(), screen.getMaxY() - height));
        double tall = screen.getMaxY() - top;
        if (screen.getMaxX() - beside.getMaxX() - GAP >= width) {
            return new Placement(beside.getMaxX() + GAP, top, false, tall);
        }
        if (beside.getMinX() - screen.getMinX() - GAP >= width) {
            return new Placement(beside.getMinX() - GAP - width, top, false, tall);
        }
        if (Math.max(under, above) < height / 2) {
            // What it is for fills the screen: the right end covers the least of what is read.
            return new Placement(Math.max(screen.getMinX(), screen.getMaxX() - width), screen.getMaxY(), true, height);
        }
        return under >= above
                ? new Placement(x, beside.getMaxY() + GAP, false, under)
                : new Placement(x, beside.getMinY() - GAP, true, above);
    }
}
