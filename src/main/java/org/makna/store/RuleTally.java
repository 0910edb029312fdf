package org.makna.store;

/**
 * What a rule has made that is still there.
 *
 * @param codings number of its codings
 * @param changed how many of them somebody has changed by hand
 */
public record RuleTally(long codings, long changed) {

    /** Nothing. */
    public static final RuleTally NONE = new RuleTally(0, 0);
}
