package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.makna.model.TextRange;
import org.makna.ui.common.SafeBreaks;
import org.makna.ui.common.Scripts;
import org.makna.ui.document.core.ParagraphLook;

/**
 * What one cell shows: some whole lines of a block.
 *
 * @param start  offset in the canonical text
 * @param shown  the words, with one code unit for each of the canonical text
 * @param own    whether the lines are broken by us, so that JavaFX must not wrap
 * @param rtl    whether it reads from right to left
 * @param font   its font
 * @param height estimated height in pixels
 */
record Piece(int start, String shown, boolean own, boolean rtl, Font font, double height) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_COMPLEX = 1_000;

    int end() {
        return start + shown.length();
    }

    /**
     * Cuts a block into pieces that are quick to lay out, between two of its lines.
     *
     * @param start offset of the words in the canonical text
     * @param words what the block shows
     * @param rtl   direction of its paragraph
     * @param look  what its paragraph is
     * @param width of a line
     */
    static List<Piece> cut(int start, String words, boolean rtl, ParagraphLook look, Face face, double width) {
        Font font = face.font(words, look);
        if (Scripts.isComplex(words)) {
            return cutByOwnLines(start, words, rtl, font, face, width);
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (words.length() - from > LONGEST) {
            Text text = new Text(words.substring(from, from + LONGEST));
            text.setFont(font);
            TextFlow flow = new TextFlow(text);
            flow.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            flow.resize(width, 10);
            flow.layout();
            List<TextLineInfo> lines = flow.getLayoutInfo().getTextLines(false);
            int length = lines.size() > 1 ? lines.getLast().start() : LONGEST;
            double height = (lines.size() - 1) * face.lineHeight();
            pieces.add(new Piece(start + from, words.substring(from, from + length), false, rtl, font, height));
            from += length;
        }
        int rest = words.length() - from;
        double height = Math.ceil(rest * face.averageWidth() / width) * face.lineHeight();
        pieces.add(new Piece(start + from, words.substring(from), false, rtl, font, height));
        return pieces;
    }

    private static List<Piece> cutByOwnLines(int start, String words, boolean rtl, Font font, Face face,
            double width) {
        SafeBreaks breaks = face.breaks(font);
        List<TextRange> lines = breaks.lines(words, width);
        StringBuilder shown = new StringBuilder(words);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int count = 0;
        for (TextRange line : lines) {
            count++;
            boolean last = line.end() == words.length();
            boolean blank = !last && Character.isWhitespace(words.charAt(line.end() - 1));
            if (last || !blank || line.end() - from > LONGEST_COMPLEX) {
                double height = count * face.lineHeight();
                pieces.add(new Piece(start + from, shown.substring(from, line.end()), true, rtl, font, height));
                from = line.end();
                count = 0;
            } else {
                shown.setCharAt(line.end() - 1, '\n');
            }
        }
        return pieces;
    }
}
