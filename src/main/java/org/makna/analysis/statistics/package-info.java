/**
 * Statistics of numbers and of counted tables: description, frequencies, correlation, tests.
 *
 * <p>Pure functions over arrays. {@code NaN} stands for a missing value going in and for an undefined result coming out;
 * nothing here replaces either by 0. Shares are fractions in full precision. Distributions come from Hipparchus. Every
 * result is immutable; everything may be used from any thread.
 */
@NullMarked
package org.makna.analysis.statistics;

import org.jspecify.annotations.NullMarked;
