package org.makna.ui.cases;

/**
 * A cell of the grid, wherever it is shown.
 *
 * @param caseId      its case
 * @param attributeId its attribute, or {@link #NAME}
 */
record CellPlace(long caseId, long attributeId) {

    /** Stands for the column of names; no attribute has this id. */
    static final long NAME = 0;
}
