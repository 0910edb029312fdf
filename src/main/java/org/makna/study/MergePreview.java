package org.makna.study;

/**
 * What a merge of codes will do, exactly.
 *
 * @param codes      codes that go, besides sub-codes that become one with another
 * @param codings    codings that come to another code
 * @param duplicates of those, codings that meet one of the same coder on the same words and become one with it
 * @param moved      sub-codes that come to stand under another code; those deeper down move along and are not counted
 * @param joined     sub-codes that become one with a sub-code of the same name
 */
public record MergePreview(int codes, long codings, long duplicates, int moved, int joined) {}
