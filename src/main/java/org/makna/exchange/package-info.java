/**
 * What leaves and enters as a whole: the Excel workbook, tables and lists as xlsx, CSV and JSON, and the files of the
 * codebook, the codings and the cases.
 *
 * <p>Writers make the new file beside its target, read it back and only then move it into place, so a file is either the
 * whole new one or the untouched old one. The same content gives the same bytes: every date inside is the date of the
 * revision. Readers take a grid of text that another room has read and report each row they cannot use. Positions leave
 * and enter as code points; headings follow the reader's language, names of CSV columns and JSON fields never do.
 */
@NullMarked
package org.makna.exchange;

import org.jspecify.annotations.NullMarked;
