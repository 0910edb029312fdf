package org.makna.model;

/** What a coding query gives. */
public enum ResultMode {
    /** Whole segments. */
    WHOLE,
    /** Only the parts of the text where the conditions hold: sorted, disjoint, touching ones merged. */
    PART
}
