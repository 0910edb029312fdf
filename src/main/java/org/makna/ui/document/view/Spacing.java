package org.makna.ui.document.view;

import org.makna.ui.document.core.Blocks;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.ParagraphLook;
import org.makna.ui.document.core.Turn;

/** The white space of the page: turns and paragraphs are set off by space, and labels on lines of their own take none. */
final class Spacing {

    private static final double TOP = 20;
    private static final double BOTTOM = 48;
    private static final double GAP = 0.55;
    private static final double BEFORE_HEAD = 1.7;

    private final DocumentText document;
    private final Blocks blocks;
    private final Face face;

    Spacing(DocumentText document, Blocks blocks, Face face) {
        this.document = document;
        this.blocks = blocks;
        this.face = face;
    }

    /** Height of a block as far as can be told without laying it out. */
    double estimate(int block, double width) {
        int length = blocks.end(block) - blocks.start(block);
        double lines = Math.ceil(length * face.averageWidth() / Math.max(1, width));
        return around(block) + (lines == 0 ? emptyHeight(block) : lines * face.lineHeight());
    }

    /** Height of a block without words: a label alone is folded away, an empty line is a gap. */
    double emptyHeight(int block) {
        int paragraph = blocks.paragraph(block);
        if (document.isFolded(paragraph)) {
            return 0;
        }
        return document.shownStart(paragraph) > document.start(paragraph) ? face.lineHeight() : gap();
    }

    private double gap() {
        return Math.round(face.lineHeight() * GAP);
    }

    /** Space above and below the words of a block. */
    double around(int block) {
        return above(block) + (block == blocks.size() - 1 ? BOTTOM : 0);
    }

    /** Space above the words of a block. */
    double above(int block) {
        if (block == 0) {
            return TOP;
        }
        int paragraph = blocks.paragraph(block);
        if (!blocks.isFirst(block) || document.isFolded(paragraph) || isEmpty(paragraph) || isEmpty(paragraph - 1)) {
            return 0;
        }
        if (document.look(paragraph).isHead()) {
            return Math.round(gap() * BEFORE_HEAD);
        }
        if (document.look(paragraph - 1) != ParagraphLook.TEXT) {
            return Math.round(gap() / 2);
        }
        Turn turn = document.turnOf(paragraph);
        boolean goesOn = turn != null && paragraph > turn.firstParagraph();
        return goesOn ? Math.round(gap() / 2) : gap();
    }

    private boolean isEmpty(int paragraph) {
        return document.start(paragraph) == document.end(paragraph);
    }
}
