package org.makna.analysis.statistics;

/**
 * One number for each case or document that is looked at.
 *
 * @param name    what it is, such as an attribute or a code
 * @param ordinal whether the numbers are places of levels, from 1
 * @param values  one for each case or document; {@code NaN} where it has none
 */
public record Variable(String name, boolean ordinal, double[] values) {}
