/**
 * Pictures that are drawn from numbers: shapes, words and the places in them that can be pointed at.
 *
 * <p>A drawing is laid out once, by pure functions, and then painted in the window, written as SVG or made a bitmap; none of
 * them decides where anything stands. Lengths are in pixels at a scale of 1, x grows to the right, y down.
 */
@NullMarked
package org.makna.model.drawing;

import org.jspecify.annotations.NullMarked;
