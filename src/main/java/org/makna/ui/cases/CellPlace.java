package org.makna.ui.cases;

/**
 * A cell of the grid, wherever it is shown.
 *
 * @param ownerId     its case or document
 * @param attributeId its attribute, or {@link #NAME}, {@link #KIND} or {@link #OWNER}
 */
record CellPlace(long ownerId, long attributeId) {

    /** Stands for the column of names; no attribute has this id. */
    static final long NAME = 0;

    /** Stands for the column that says of which kind a case is. */
    static final long KIND = -1;

    /** Stands for the column that says to which case a case belongs. */
    static final long OWNER = -2;
}
