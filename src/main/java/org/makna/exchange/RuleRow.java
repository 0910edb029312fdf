package org.makna.exchange;

/**
 * A rule of automatic coding, for a list of them.
 *
 * @param id           number of the rule
 * @param code         path of the code
 * @param query        what it finds
 * @param unit         what it codes around a hit, such as {@code match} or {@code sentence}
 * @param words        words on each side of the match
 * @param within       unit in which all of the query holds
 * @param stem         whether word stems match
 * @param uncovered    whether text that carries the code already is left out
 * @param coder        in whose name
 * @param created      ISO-8601 instant
 * @param ran          when it was run last, an ISO-8601 instant
 * @param codings      its codings that are there
 * @param changed      how many of them were changed by hand
 * @param newDocuments documents that came since
 */
public record RuleRow(long id, String code, String query, String unit, int words, String within, boolean stem,
        boolean uncovered, String coder, String created, String ran, long codings, long changed, long newDocuments) {}
