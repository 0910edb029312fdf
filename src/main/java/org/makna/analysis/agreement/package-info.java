/**
 * How far coders agree: every coefficient that qualitative research reports, as a function of counts.
 *
 * <p>The counts come from {@link org.makna.analysis.agreement.CodedCharacters} for one code in one document, or from
 * ratings of units. A coefficient that divides 0 by 0, because nothing varies, is {@code NaN} and never 1 or 0; who shows it
 * says so. Everything is immutable and may be used from any thread.
 */
@NullMarked
package org.makna.analysis.agreement;

import org.jspecify.annotations.NullMarked;
