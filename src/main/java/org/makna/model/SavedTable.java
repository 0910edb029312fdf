package org.makna.model;

import java.util.List;

/**
 * A table that is kept under a name: what it counts, to be counted anew each time, and the numbers that were kept.
 *
 * @param id      row in the study file, never reused
 * @param guid    identity across copies
 * @param name    unique in the study
 * @param rows    the axis of the rows, as written
 * @param columns the axis of the columns
 * @param unit    what a cell counts, as the command line says it
 * @param base    what shares are of
 * @param rollUp  whether a code also counts those below it
 * @param where   conditions, or blank
 * @param runs    numbers that were kept, the oldest first
 */
public record SavedTable(long id, String guid, String name, String rows, String columns, String unit, String base,
        String rollUp, String where, List<TableRun> runs) {

    public SavedTable {
        runs = List.copyOf(runs);
    }

    /** The same with other numbers. */
    public SavedTable withRuns(List<TableRun> others) {
        return new SavedTable(id, guid, name, rows, columns, unit, base, rollUp, where, others);
    }
}
