package org.makna.model.drawing;

import java.util.List;
import org.makna.model.TextRange;

/**
 * A text with its codings as it is to be drawn.
 *
 * @param title    what the text is called
 * @param length   of the text, UTF-16
 * @param codes    the codes that stand on it, in the order of the codebook
 * @param passages its codings, by start
 * @param caption  the sentences that say what is counted
 */
public record CodedText(String title, int length, List<Chartable.Name> codes, List<Passage> passages, String caption) {

    public CodedText {
        codes = List.copyOf(codes);
        passages = List.copyOf(passages);
    }

    /**
     * A coding.
     *
     * @param codingId row of the coding in the study file
     * @param range    where it stands, UTF-16, half-open
     * @param code     index of its code
     * @param words    the first of its words
     * @param coder    name of who made it
     */
    public record Passage(long codingId, TextRange range, int code, String words, String coder) {}
}
