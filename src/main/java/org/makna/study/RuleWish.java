package org.makna.study;

import org.makna.model.HitSpan;
import org.makna.model.TextUnit;

/**
 * A rule that is to make codings.
 *
 * @param codePath  path of the code, made when missing
 * @param query     the text query, as typed
 * @param span      what to code around each hit
 * @param within    unit in which all of the query must hold
 * @param stem      whether all forms of a word are found
 * @param uncovered whether to leave out places inside text that carries the code already, whoever coded it
 */
public record RuleWish(String codePath, String query, HitSpan span, TextUnit within, boolean stem, boolean uncovered) {

    /** A rule for what a query finds, each hit by itself, with all of the query in one paragraph. */
    public static RuleWish of(String codePath, String query) {
        return new RuleWish(codePath, query, HitSpan.of(TextUnit.MATCH), TextUnit.PARAGRAPH, false, false);
    }
}
