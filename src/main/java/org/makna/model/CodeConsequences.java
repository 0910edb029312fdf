package org.makna.model;

/**
 * What goes when a code is deleted.
 *
 * @param codes     the code and all codes below it
 * @param codings   their codings
 * @param documents documents in which those codings stand
 */
public record CodeConsequences(int codes, long codings, int documents) {}
