package org.makna.model;

import java.util.List;

/**
 * A hit with what a list of hits shows of it (keyword in context).
 *
 * @param document       path of the document, as people write it
 * @param documentGuid   identity of the document
 * @param range          where, UTF-16
 * @param startCodePoint start in code points
 * @param endCodePoint   end in code points
 * @param left           text before, from the same paragraph unless more was asked for
 * @param hit            exactly the matched text
 * @param right          text after, likewise
 * @param speaker        who speaks there, or empty
 * @param turn           number of the turn in its document, from 1, or 0 outside turns
 * @param section        heading or question it stands under, or empty
 * @param codes          paths of the codes on it, sorted
 * @param score          relevance, higher is better
 */
public record HitRow(String document, String documentGuid, TextRange range, int startCodePoint, int endCodePoint,
        String left, String hit, String right, String speaker, int turn, String section, List<String> codes,
        float score) {}
