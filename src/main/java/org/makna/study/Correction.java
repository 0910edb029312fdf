package org.makna.study;

import java.util.List;
import java.util.Optional;
import org.makna.model.Document;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;

/** A correction of a document's text that was thought through but not made yet. Immutable. */
public final class Correction {

    /** UTF-16 code units that a preview of the text shows. */
    private static final int OPENING = 700;

    private final Document document;
    private final TextPatch patch;
    private final CorrectedPlaces places;
    private final List<Lost> lost;

    Correction(Document document, TextPatch patch, CorrectedPlaces places, List<Lost> lost) {
        this.document = document;
        this.patch = patch;
        this.places = places;
        this.lost = List.copyOf(lost);
    }

    /** The document as it is before. */
    public Document document() {
        return document;
    }

    /** What changes in its text. */
    public TextPatch patch() {
        return patch;
    }

    /** The text afterwards. */
    public String text() {
        return places.text();
    }

    /** How the text would begin. */
    public String opening() {
        String text = text();
        if (text.length() <= OPENING) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(OPENING - 1)) ? OPENING - 1 : OPENING);
    }

    /** What would lose all of its text, in the order of the text: for each of these somebody has to decide. */
    public List<Lost> lost() {
        return lost;
    }

    /**
     * Where in the new text something could stay that loses its own: on the words that take its place, else on the nearest word
     * of the same line; empty where there is none.
     */
    public Optional<TextRange> refuge(Lost one) {
        return places.refuge(one.range());
    }

    /** Whether other words take the place of what is lost. */
    public boolean isReplaced(Lost one) {
        return places.isReplaced(one.range());
    }

    CorrectedPlaces places() {
        return places;
    }
}
