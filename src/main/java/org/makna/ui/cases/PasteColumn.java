package org.makna.ui.cases;

import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;

/**
 * A column of the grid, as far as pasting goes.
 *
 * @param place     id of its attribute, or one of the places of {@link CellPlace}; negative ids below those are attributes
 *                  that pasting makes
 * @param name      what stands above it
 * @param attribute its attribute, or null where it has none or that is yet to be made
 */
record PasteColumn(long place, String name, @Nullable Attribute attribute) {

    /** The place of the first new attribute; the next ones count down. */
    private static final long FIRST_NEW = CellPlace.OWNER - 1;

    static PasteColumn of(ValueColumn column) {
        return new PasteColumn(column.attributeId(), column.name(), column.attribute());
    }

    /** An attribute that pasting makes, the first of number 0. */
    static PasteColumn fresh(int number, String name) {
        return new PasteColumn(FIRST_NEW - number, name, null);
    }

    boolean isNew() {
        return place <= FIRST_NEW;
    }

    /** Its id as the study is told it: negative for a new one. */
    long attributeId() {
        return isNew() ? -1 - (FIRST_NEW - place) : place;
    }
}
