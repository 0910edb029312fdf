package org.makna.ui.document.view;

import java.util.Arrays;
import java.util.List;
import org.makna.model.TextRange;
import org.makna.ui.common.Scripts;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.ParagraphLook;

/** A block cut into pieces, and how high each of them is: at first about, then as it was laid out. Heights in pixels. */
final class Cut {

    private static final int DIRECTION_SAMPLE = 400;

    private final List<Piece> pieces;
    private final double[] heights;

    private Cut(List<Piece> pieces, double[] heights) {
        this.pieces = pieces;
        this.heights = heights;
    }

    /** Cuts the words of a paragraph. */
    static Cut of(DocumentText document, int paragraph, TextRange words, Face face, double width) {
        int shown = document.shownStart(paragraph);
        int sample = Math.min(document.end(paragraph), shown + DIRECTION_SAMPLE);
        boolean rtl = Scripts.startsRightToLeft(document.text().substring(shown, sample));
        List<Piece> pieces = Piece.cut(words.start(), words.cut(document.text()), rtl, document.look(paragraph),
                face, width);
        return new Cut(pieces, pieces.stream().mapToDouble(Piece::height).toArray());
    }

    /** One piece without words. */
    static Cut empty(DocumentText document, int offset, Face face, double height) {
        return new Cut(
                List.of(new Piece(offset, "", false, document.isRightToLeft(), face.font("", ParagraphLook.TEXT), 0)),
                new double[]{height});
    }

    List<Piece> pieces() {
        return pieces;
    }

    double height(int piece) {
        return heights[piece];
    }

    void setHeight(int piece, double height) {
        heights[piece] = height;
    }

    /** Height of all pieces. */
    double height() {
        return Arrays.stream(heights).sum();
    }
}
