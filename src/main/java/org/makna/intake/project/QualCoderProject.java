package org.makna.intake.project;

import org.makna.intake.project.Memos.Written;
import org.makna.model.ForeignRow;
import org.makna.model.ForeignTables;

/**
 * What the readers of the parts of a QualCoder project share.
 *
 * @param tables   its tables
 * @param tally    what was found and what comes in
 * @param coders   those who code
 * @param identity makes identities
 * @param times    reads times
 * @param memos    collects memos
 */
record QualCoderProject(ForeignTables tables, Tally tally, Coders coders, Identity identity, Times times,
        Memos memos) {

    /** Who made a row, and when. */
    Written written(ForeignRow row) {
        return new Written(coders.of(row.text("owner")), times.instant(row.text("date")));
    }
}
