package org.makna.model.drawing;

import org.jspecify.annotations.Nullable;

/**
 * A part of a drawing that stands for something: it can be pointed at, walked to by keys, read out and opened.
 *
 * @param area   where it is
 * @param said   what it says, in a sentence
 * @param row    which row it belongs to, for walking up and down, and what it stands for
 * @param column which column it belongs to, for walking across, and what it stands for
 * @param sector the part of a ring that is pointed at instead of the area, or null
 */
public record Mark(Area area, String said, int row, int column, Shape.@Nullable Sector sector) {

    /** A mark whose area is pointed at. */
    public Mark(Area area, String said, int row, int column) {
        this(area, said, row, column, null);
    }

    /** Whether a point lies on it. */
    public boolean has(double x, double y) {
        return sector == null ? area.has(x, y) : sector.has(x, y);
    }
}
