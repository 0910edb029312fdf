package org.makna.search;

import org.makna.model.TextUnit;

/**
 * How a query is answered.
 *
 * @param within the unit in which AND, NOT, phrases and near matches must come true; not {@link TextUnit#MATCH}
 * @param stem   whether words and phrases match by stem, in documents whose language has a stemmer
 * @param limit  most hits wanted, best documents first; 0 for all of them in document order
 */
public record SearchOptions(TextUnit within, boolean stem, int limit) {

    public SearchOptions {
        if (within == TextUnit.MATCH) {
            throw new IllegalArgumentException("A match is no unit to search within");
        }
        if (limit < 0) {
            throw new IllegalArgumentException("Not a limit: " + limit);
        }
    }

    /** Every hit, exact words, within one unit of the kind, in document order. */
    public static SearchOptions all(TextUnit within) {
        return new SearchOptions(within, false, 0);
    }
}
