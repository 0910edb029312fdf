package org.makna.intake;

import org.makna.model.GridSeen;
import org.makna.model.Sheet;

/**
 * A sheet and how it was read.
 *
 * @param sheet the sheet, with blank rows where the file has them
 * @param seen  how it was read, and what else the file holds
 */
record SheetFile(Sheet sheet, GridSeen seen) {

    /** Name of the character set, or empty where the format says it itself. */
    String encoding() {
        return seen.form().charset();
    }
}
