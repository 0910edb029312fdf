package org.makna.model.drawing;

/** A rectangle. */
public record Area(double x, double y, double width, double height) {

    public double endX() {
        return x + width;
    }

    public double endY() {
        return y + height;
    }

    /** Whether a point lies in it. */
    public boolean has(double px, double py) {
        return px >= x && px < endX() && py >= y && py < endY();
    }

    /** Whether they share more than an edge. */
    public boolean meets(Area other) {
        return x < other.endX() && other.x < endX() && y < other.endY() && other.y < endY();
    }
}
