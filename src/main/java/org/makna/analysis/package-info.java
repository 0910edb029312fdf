/**
 * What can be counted in a study: tables of any axes, units and bases, frequencies of codes, and co-occurrence.
 *
 * <p>Pure functions over {@link org.makna.model.CodedCorpus}: no SQL, no window, no text. What lies behind a position, the
 * number of its words and characters, comes through {@link org.makna.model.TextMeasure}. {@link org.makna.analysis.Tables}
 * is the way in; {@link org.makna.analysis.Filter} is shared with the list of coded segments, so that both mean the same
 * codings. Everything here is immutable or local to one call and may be used from any thread.
 */
@NullMarked
package org.makna.analysis;

import org.jspecify.annotations.NullMarked;
