/**
 * Lays out tables as drawings: bars, parts of a whole, heat, spread, time.
 *
 * <p>Pure functions from a table and the width of a page to a drawing; {@link org.makna.analysis.chart.Charts} is the way in.
 * What does not fit a readable picture is left out, and the caption says what and how much.
 */
@NullMarked
package org.makna.analysis.chart;

import org.jspecify.annotations.NullMarked;
