package org.makna.intake;

import org.makna.model.Sheet;

/**
 * A sheet and the character set it was read in.
 *
 * @param sheet    the sheet
 * @param encoding name of the character set, or empty where the format says it itself
 */
record SheetFile(Sheet sheet, String encoding) {}
