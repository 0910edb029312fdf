package org.makna.study;

/**
 * A rule of automatic coding with what there is of it.
 *
 * @param id           row in the study file
 * @param does         what it does; the path is the one that the code has now
 * @param colour       colour of the code, {@code #rrggbb}
 * @param coder        name of the coder that it codes as
 * @param created      when it was made, an ISO-8601 instant
 * @param ran          when it was run last, an ISO-8601 instant
 * @param codings      its codings that are still there
 * @param changed      how many of them somebody has changed by hand
 * @param newDocuments documents that came after it was run last
 */
public record ListedRule(long id, RuleWish does, String colour, String coder, String created, String ran,
        long codings, long changed, long newDocuments) {}
