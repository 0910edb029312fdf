package org.makna.exchange;

import org.jspecify.annotations.Nullable;
import org.makna.model.Table;

/**
 * One table in all its bases; rows, columns, unit and filters are the same in each.
 *
 * @param counts      base none
 * @param rowPct      base row
 * @param columnPct   base column
 * @param tablePct    base table
 * @param shareOfN    base N, or null where the unit has no such base
 */
public record Crosstab(Table counts, Table rowPct, Table columnPct, Table tablePct, @Nullable Table shareOfN) {}
