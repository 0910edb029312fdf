package org.makna.ui.document.core;

import java.util.Arrays;
import org.makna.model.Graphemes;
import org.makna.model.TextRange;
import org.makna.ui.common.Scripts;

/**
 * What is laid out at once: each paragraph is a block, and long ones are several.
 *
 * <p>Blocks end at the end of a paragraph, or at a blank near {@link #LONGEST} code units; where layout is costly, sooner.
 */
public final class Blocks {

    private static final int LONGEST = 24_000;
    private static final int LONGEST_COMPLEX = 4_000;
    private static final int LOOK_BACK = 400;

    private final DocumentText document;
    private int[] starts;
    private int[] ends;
    private int size;

    /** Cuts the document into blocks. */
    public Blocks(DocumentText document) {
        this.document = document;
        this.starts = new int[document.paragraphs()];
        this.ends = new int[document.paragraphs()];
        String text = document.text();
        for (int paragraph = 0; paragraph < document.paragraphs(); paragraph++) {
            int start = document.shownStart(paragraph);
            int end = document.end(paragraph);
            if (end - start > LONGEST_COMPLEX) {
                int limit = Scripts.isComplex(text.subSequence(start, end)) ? LONGEST_COMPLEX : LONGEST;
                while (end - start > limit) {
                    int cut = cut(text, start + limit);
                    add(start, cut);
                    start = cut;
                }
            }
            add(start, end);
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    private static int cut(String text, int near) {
        for (int at = near; at > near - LOOK_BACK; at--) {
            if (text.charAt(at - 1) == ' ') {
                return at;
            }
        }
        return Graphemes.widen(text, new TextRange(near, near)).start();
    }

    /** Number of blocks, at least 1. */
    public int size() {
        return size;
    }

    /** Offset of the first code unit that the block shows. */
    public int start(int block) {
        return starts[block];
    }

    /** Offset after the last code unit that the block shows. */
    public int end(int block) {
        return ends[block];
    }

    /** The paragraph of the block. */
    public int paragraph(int block) {
        return document.paragraphAt(starts[block]);
    }

    /** Whether the paragraph begins with this block. */
    public boolean isFirst(int block) {
        return starts[block] == document.shownStart(paragraph(block));
    }

    /** The block that shows the offset, or that comes next when it is not shown. */
    public int blockAt(int offset) {
        int shown = document.shownAtOrAfter(offset);
        int found = Arrays.binarySearch(starts, 0, size, shown);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
