package org.makna.study;

/**
 * What withdrawing rules did.
 *
 * @param rules   rules that are gone
 * @param removed codings that went with them
 * @param kept    codings that stay, because somebody had changed them by hand
 */
public record RuleWithdrawal(int rules, long removed, long kept) {}
