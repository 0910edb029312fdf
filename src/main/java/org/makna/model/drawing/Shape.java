package org.makna.model.drawing;

import java.util.List;

/** One thing that is painted. */
public sealed interface Shape {

    /** A filled rectangle. */
    record Box(Area area, Tint tint) implements Shape {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, double width, Tint tint) implements Shape {}

    /** A line through points, each {@code {x, y}}. */
    record Path(List<Point> points, double width, Tint tint) implements Shape {

        public Path {
            points = List.copyOf(points);
        }
    }

    /** A filled circle. */
    record Disc(double x, double y, double radius, Tint tint) implements Shape {}

    /**
     * A part of a ring or, with an inner radius of 0, of a disc.
     *
     * @param from where it begins, in degrees clockwise from the top
     * @param to   where it ends; at most 360 more
     */
    record Sector(double x, double y, double inner, double outer, double from, double to,
            Tint tint) implements Shape {

        /** Whether a point lies in it. */
        public boolean has(double px, double py) {
            double radius = Math.hypot(px - x, py - y);
            double angle = Math.toDegrees(Math.atan2(px - x, y - py));
            double after = ((angle - from) % 360 + 360) % 360;
            return radius >= inner && radius < outer && after < to - from;
        }
    }

    /**
     * Words in one line.
     *
     * @param x where the line begins, is centred or ends, by the side
     * @param y the baseline
     * @param turn degrees by which the line is turned clockwise about that point
     */
    record Words(double x, double y, String text, Letters letters, Side side, double turn, Tint tint) implements Shape {

        /** Level words. */
        public Words(double x, double y, String text, Letters letters, Side side, Tint tint) {
            this(x, y, text, letters, side, 0, tint);
        }
    }

    /** A place. */
    record Point(double x, double y) {}

    /** Which end of a line of words stands at its place. */
    enum Side {
        START, MIDDLE, END
    }
}
