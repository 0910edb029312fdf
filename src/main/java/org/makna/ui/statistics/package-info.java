/** Descriptions, comparisons and correlations in the window. */
@NullMarked
package org.makna.ui.statistics;

import org.jspecify.annotations.NullMarked;
