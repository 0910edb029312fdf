package org.makna.model.drawing;

/**
 * A part of a drawing that stands for something: it can be pointed at, walked to by keys, read out and opened.
 *
 * @param area   where it is
 * @param said   what it says, in a sentence
 * @param row    which row it belongs to, for walking up and down, and what it stands for
 * @param column which column it belongs to, for walking across, and what it stands for
 */
public record Mark(Area area, String said, int row, int column) {}
